import { describe, expect, test } from 'vitest';
import { smallWordsIn, termsOf } from '@/lib/briefing/terms';

describe('termsOf', () => {
  test.each([
    ["Mexico's mayor charged", 'Mexican mayors charge'],
    ['U.S. strikes Iran', 'US strike in Iran'],
    ['United Nations condemns attack', 'U.N. condemned the attacks'],
    ['Ford gets $9.2bn loan', 'Ford gets a $9.2-billion loan'],
    ['Inflation at 2.2 per cent', 'Inflation at 2.2%'],
    ['Four dead in Halifax', '4 killed in Halifax'],
    ['17,000 flee', '17000 flee'],
    ['García Márquez dies', 'Garcia Marquez dead'],
    ['UPDATE 2-Bank of England raises rates', 'BoE raises rates'],
    ['Dragon docks at space station', 'Dragon docks at ISS | Reuters'],
    ['Captain was not on the bridge - CNN', 'Captain was not on the bridge – The New York Times'],
    ['L’Ukraine frappe des bombardiers', 'Frappe de bombardiers en Ukraine'],
    ["Qu'est-ce que le budget d'Ottawa?", 'Budget : Ottawa'],
    ['WILDFIRE NEAR KELOWNA GROWS', 'Wildfire near Kelowna grows'],
    ['Voters vote in Poland', 'Polish voters voted'],
    ['Bank plans to raise rates', 'Banks planned raising rate'],
    ['Le déficit atteint 1,2 milliard', 'Le déficit atteint 1.2 milliard'],
  ])('takes "%s" and "%s" for the same', (a, b) => {
    expect(termsOf(a).toSorted()).toEqual(termsOf(b).toSorted());
    expect(termsOf(a).length).toBeGreaterThan(1);
  });

  test.each([
    ['the country, not the pronoun', 'It is up to us', []],
    ['the body, not the pronoun', 'Who is she?', []],
    ['no country in capitals all through', 'TELL US MORE', ['tel']],
    ['a clause after a dash', 'Pope Leo greets crowds – who is he', ['pope', 'leo', 'greet', 'crowd']],
    ['nothing', '', []],
    ['signs', '— 🙂 …', []],
    ['a prototype', '__proto__ constructor', ['proto', 'construct']],
  ])('reads %s', (_name, title, expected) => {
    expect(termsOf(title)).toEqual(expected);
  });

  test('reads no more than a headline of what is a whole article', () => {
    const article = Array.from({ length: 100_000 }, (_, i) => `word${i}`).join(' ');
    expect(termsOf(article).length).toBeLessThan(100);
  });
});

test('knows the words that are nobody’s name by their small letters', () => {
  const words = smallWordsIn(['Ferry strike in Port Merrow', 'Why the ferry matters to Hughes', 'iPhone maps']);
  expect(['ferry', 'strik', 'map', 'merrow', 'hugh'].map((term) => words.has(term))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
