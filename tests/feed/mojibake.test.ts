import { describe, expect, test } from 'vitest';
import { repair } from '@/lib/feed/mojibake';

describe('text decoded as something else than UTF-8', () => {
  test.each([
    ['The mayorâ€™s plan', 'The mayor’s plan'],
    ['20Â°C and falling', '20°C and falling'],
    ['It‚Äôs late', 'It’s late'],
    ['CafÃ© MÃ¼ller', 'Café Müller'],
    ['l’Ã©tÃ© Ã\u00a0 QuÃ©bec', 'l’été à Québec'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['РџСЂРёРІРµС‚ РјРёСЂ', 'Привет мир'],
    ['doesn\u0092t', 'doesn’t'],
    ['â€œquotedâ€\u009d', '“quoted”'],
  ])('%j is repaired', (broken, whole) => {
    expect(repair(broken)).toBe(whole);
  });

  test.each([
    'plain ASCII',
    'Âge d’or à Québec, où l’été naît',
    'SELKÄ EDELLÄ',
    'Ça coûte 20 € – “vraiment”…',
    'Привет, мир',
    '日本語のニュース',
    'naïve façade Ångström Ðurić',
    'Martine Ã©crit en UTF-8',
    'What mojibake is: CafÃ©',
  ])('%j is left alone', (text) => {
    expect(repair(text)).toBe(text);
  });

  test('a long text is repaired throughout, whatever else it holds', () => {
    const [broken, whole] = ['L’Ã©tÃ© Ã Q, déjà 日本。 ', 'L’été à Q, déjà 日本。 '];
    expect(repair(broken.repeat(500))).toBe(whole.repeat(500));
  });

  test('what is repaired stays as it is', () => {
    expect(repair(repair('CafÃ©'))).toBe('Café');
  });
});
