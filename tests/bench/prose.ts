import type { Random } from './random';

/** What a story is written in. */
export type Language = 'english' | 'chinese';

const WORDS = (
  'the of and to in a is that for it was on are as with his they at be this have from or one had by word but not what ' +
  'all were we when your can said there use an each which she do how their if will up other about out many then them ' +
  'these so some her would make like him into time has look two more write go see number no way could people my than ' +
  'first water been call who oil its now find long down day did get come made may part minister government hospital ' +
  'council election report percent million announced research university company security climate energy market'
).split(' ') as [string, ...string[]];

const SIGNS = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
] as [string, ...string[]];

/** As publishing programs leave them in English text: references, now and then. */
const PUNCTUATION = [', ', '. ', '. ', ' &#8217;', ' &amp; ', '&nbsp;', ' &#8211; ', ' &#8220;', '&#8221; '] as const;

export function sentence(random: Random, length: number, language: Language): string {
  const parts: string[] = [];
  for (let count = 0; count < length; count++) {
    if (language === 'chinese') parts.push(random.pick(SIGNS), count % 13 === 12 ? '，' : '');
    else parts.push(random.pick(WORDS), ' ');
  }
  const text = parts.join('').trim();
  return language === 'chinese' ? `${text}。` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function paragraph(random: Random, language: Language): string {
  const text = Array.from({ length: 3 + random.below(3) }, () => sentence(random, 8 + random.below(14), language));
  const marks = language === 'english' ? random.pick(PUNCTUATION) : '';
  const link = `<a href="https://example.org/${random.below(1e6)}?a=1&amp;b=2" rel="nofollow">${text.pop()}</a>`;
  return `<p>${text.join(' ')}${marks}${link} <em>${sentence(random, 4, language)}</em></p>\n`;
}

const FURNITURE = [
  '<figure><img src="/i/1.jpg" width="640" height="480" alt="A picture" /><figcaption>Where it was</figcaption></figure>\n',
  '<ul>\n<li>One thing</li>\n<li>Another thing</li>\n</ul>\n',
  '<h2 class="wp-block-heading">A heading</h2>\n',
  '<blockquote><p>What somebody said</p></blockquote>\n',
] as const;

/** Well-formed HTML of about `chars` characters, as an article has it. */
export function article(random: Random, chars: number, language: Language): string {
  const parts: string[] = [];
  for (let length = 0; length < chars; length += parts.at(-1)?.length ?? 1) {
    parts.push(random.below(6) === 0 ? random.pick(FURNITURE) : paragraph(random, language));
  }
  return parts.join('');
}
