import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '@/lib/briefing/sentence-split';

/** Each line is one text; "|" stands where a reader sees a new sentence. */
const HARD = `
The U.S. Department of State said so. | It was late.
He has lived in the U.S. | The move surprised many.
The U.N. Security Council met on Friday. | Nothing passed.
A U.S.-led group of the U.K. and the E.U. signed. | France did not.
Sens. Ada Moreau and Josh Hale agreed. | Others did not.
Gov. Kathy Hall signed it. | Critics objected.
Lt.-Gov. Jane Roe and Gen. Marie Cantin spoke. | They were firm.
Dr. Bonnie Hill warned of flu. | Hospitals are full.
Mr. and Mrs. Smith v. the State, et al. was heard. | It ended.
St. John's declared an emergency. | Snow fell on Mount St. Helens too.
They met on Main St. | The road was closed.
Canada is No. 3 in the world. | It was No. 5 a year ago.
Is that a no? | No. | The plan goes on.
The game starts at 7 p.m. ET on Monday. | Tickets are gone.
The doors open at 9 a.m. Tuesday. | They close at 5 p.m. | Visitors must register.
Yahoo! said revenue fell. | Shares slid.
Yahoo! Finance reported it first. | Others followed.
He has been a "Jeopardy! host" since May. | Many want the job.
The band Panic! at the Disco toured. | Fans came.
Django 9.0.x is out. | Version 9.0.2 follows in Q3.
Node.js and .NET 9.0 ship today. | Both are free.
J. K. Rowling wrote it. | Readers queued.
George W. Bush spoke. | He left early.
Apple Inc. CEO Tom Cole resigned. | Shares fell.
The deal was with Acme Corp. | The price was not given.
Tools, e.g. Git, help; others, i.e. Make, do too. | Use them.
Apples, pears, etc. are cheap. | Buy them.
On Sept. 5 the court met. | It ruled on Feb. 3. | Others failed.
She has a Ph.D. in physics. | He has a Ph.D. | The two met at a fair.
Washington, D.C. police arrested a man. | He was 30.
It happened in Washington, D.C. | The mayor spoke.
Martin Luther King Jr. Day is Monday. | Banks close.
It cost $4.5 million. | That is 3.2 per cent more.
He waited ... and waited. | Then he left.
He waited… | Then he left… and came back.
“We won. We are happy,” he said. | The crowd roared.
“Is it over?” Smith asked. | No one answered.
"It is over." | She left.
She asked, “Will you go?” | He said no.
The event is on Sun. Nov. 22. | Doors open early.
J.D. Vale arrived with Rep. Ana Ortiz, D-N.Y., on Friday. | He waved.
Prices rose approx. 5 per cent vs. 3 a year ago. | Wages did not.
Sony Corp. and Acme Motor Co. will merge. | Analysts approve.
(The vote was close.) | The bill passed.
The firm (it was sold in 2019. Twice.) has closed. | It had 3 workers.
1. Wash your hands. | 2. Dry them.
M. Dupont est arrivé avec Mme Roy. | Il est parti.
« Bravo ! » a dit le ministre. | Il souriait.
« Est-ce fini ? » | Personne n’a répondu.
Le train de 7 h part. | L’autre, no 12, attend.
La présidente de l’A.N.C. a parlé. | Elle a gagné.
首相は辞任した。 | 新しい党首が選ばれる。
`;

const CASES = HARD.trim()
  .split('\n')
  .map((line) => line.split(' | '));

describe('sentencesOf', () => {
  test.each(CASES.map((expected) => ({ expected, text: expected.join(' ') })))('splits $text', ({ expected, text }) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('loses nothing and changes nothing but the white space between sentences', () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    const anyText = fc.array(
      fc.constantFrom('A', 'b', 'U.S.', '.', '!', '?', '…', ' ', '“', '”', '(', ')', '»', '。', '3'),
    );
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        expect(bare(sentencesOf(text).join(' '))).toBe(bare(text));
      }),
      { numRuns: 500 },
    );
  });

  test('looks at 4,000 characters at most', () => {
    expect(sentencesOf('No stop here '.repeat(100_000)).join('').length).toBeLessThanOrEqual(4000);
  });
});
