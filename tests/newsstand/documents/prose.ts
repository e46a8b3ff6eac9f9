import { hash } from '@/lib/hash';

/** Sentences that fit under nearly any headline, for feeds that carry whole articles. */
const SENTENCES = [
  'The work took longer than planned, and the people involved say that the extra months were well spent.',
  'A first attempt two years ago had failed for want of a part that nobody made any more.',
  'Visitors are welcome on weekdays, though the organizers ask them to come in small groups.',
  'The figures were checked by two independent teams before they were published.',
  'Most of the cost was covered by a public fund, and the rest by a collection among neighbours.',
  'Not everyone agrees: some would have preferred a smaller step, taken sooner.',
  'The next report is due in spring, with numbers for a whole year.',
  'What surprised the team most was how quickly people got used to the change.',
  'Similar projects have begun in three other places, with mixed results so far.',
  'A public meeting about the details will be held next month.',
];

/** As many HTML paragraphs as wished; the same headline always gets the same ones. */
export function paragraphs(headline: string, count: number): string {
  const start = Number.parseInt(hash(headline).slice(0, 6), 36);
  return Array.from({ length: count }, (_, index) => {
    const first = SENTENCES[(start + 2 * index) % SENTENCES.length];
    return `<p>${first} ${SENTENCES[(start + 2 * index + 1) % SENTENCES.length]}</p>`;
  }).join('\n');
}

/** A tutorial of about 10 KB, with code in it. */
export const longText = (headline: string): string =>
  Array.from(
    { length: 8 },
    (_, step) =>
      `<h2>Step ${step + 1}</h2>${paragraphs(`${headline} ${step}`, 5)}<pre><code>if (pages &lt; ${step + 2}) {\n  return &quot;read on&quot;;\n}</code></pre>`,
  ).join('\n');
