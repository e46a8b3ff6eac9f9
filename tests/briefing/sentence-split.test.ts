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
The U.S. House voted 217-213. | The Senate is next.
U.S. Sen. Amy Ray (D-Minn.) and Rep. Tom Lee, R-Ga., disagreed. | A vote is set for 2 p.m. Thursday.
The White House said the U.S. would respond. | Iran did not comment.
He moved to the U.S. in 1999. | His parents stayed in the U.K. until 2004.
The U.S. Supreme Court and U.S. District Judge Ann Poe ruled. | Appeals follow.
It was 9:30 a.m. when the ship left. | By 10 a.m. it was gone.
The vote is at 10 a.m. ET. | Results are due by 8 p.m. PT, officials said.
Shares of Yahoo! Inc. rose 3.5%. | Alphabet Inc. fell.
Yahoo! said on Monday it would close. | It did.
He wrote for Yahoo! News and E! Online. | Both ended.
The movie Mamma Mia! earned $5m. | It cost $3m.
"Stop!" he shouted. | Nobody did.
“Why now?” asked Ms. Lee. | “Why not?” said Mr. Poe.
Jan. 6 committee members met. | They adjourned in Feb. 2022.
Rev. Dr. Martin Luther King Jr. spoke in Washington. | Thousands came.
The suspect, Robert F. Smith Jr., was arrested. | Police found a gun.
Police arrested John Q. Public. | He was released.
Prof. A. B. See and Prof. D. Eff wrote the paper. | It has 12 pages.
Dr. Teresa Tam, Canada's top doctor, spoke. | So did Dr. Njoo.
Gen. Wayne Eyre and Lt.-Gen. Jennie Carignan met. | The talks lasted 2 hrs. in all.
It happened at St. Joseph's Hospital near Ste. Anne. | Two were hurt.
Ft. Worth and Mt. Pleasant flooded. | Roads closed.
The firm paid $3.4 bn. | It owes £1.2m.
Python 3.12.1 and Node.js 20.x are out. | iOS 17.4 too.
Domino and Notes versions 9.0.x and 10.0.x live on. | Users cheer.
Version 2.0. | It is late.
Visit example.com. | It is free.
The site Booking.com was fined. | Amazon.com was not.
See Fig. 3 and pp. 10-12. | The rest is online.
Smith v. Jones was heard. | Roe vs. Wade was not.
A new rule (see p. 4) applies. | It is short.
Inflation hit 3.1 per cent in Oct. | Economists expected 3.
The quake struck at 5:14 p.m. local time. | It measured 6.1.
The storm hit Fla. and Ga. hard. | Power is out.
The mayor of Washington, D.C., resigned. | A vote follows.
He lives in Washington D.C. with his wife. | They have two dogs.
She said: "It is over. We won." | Then she left.
'It is over,' she said. | They clapped.
What happened? | No one knows. | Why?!
Wait... what? | Yes.
“I don't know...” | She paused.
The No. 1 seed lost. | The No. 2 seed won.
Nos. 3 and 4 closed. | No. 5 is open.
It is a no. | The answer is final.
Art. 5 and Sec. 12 apply. | Others don't.
The E.U.'s top court ruled. | The U.N.'s did not.
The J.P. Morgan building is sold. | S. Korea protested.
Toronto-based Acme Ltd. has bought Foo Co. and Bar Inc. for $3M. | Shares rose.
The deal is worth $5 million Cdn. | It closes in Dec.
Que. premier François Legault met Ont. Premier Doug Ford. | They agreed.
Sgt. Joe Friday and Const. Ann Poe testified. | Cpl. Li did not.
Supt. Adam MacIntosh and Insp. Li spoke. | The file is closed.
The approx. 300 dogs, cats, etc., were found. | All are well.
M. Macron et Mme Le Pen débattent. | Les sondages suivent.
Le Dr Dupont et Me Roy plaident. | La cour siège.
La réunion est à 14 h 30. | Elle finit à 16 h.
L’art. 12 de la loi s’applique. | C’est la règle.
Le no 1 mondial a perdu. | Le no 2 aussi.
« C’est fini. On a gagné », a-t-il dit. | La foule a crié.
« Oui », dit-elle. | Il part.
Le ministre de la Santé, M. Roy, a dit non. | Mme Roy aussi.
Selon l’O.N.U., 5 000 personnes sont mortes. | L’O.T.A.N. se tait.
St-Jean-sur-Richelieu (Qc) est sous l’eau. | Ste-Thérèse aussi.
Il a 3,5 M$ de dettes. | Il vend.
Av. J.-C., Rome brûlait. | Puis vint Néron.
P.E.I. and N.B. voted. | N.S. and B.C. did not.
A.I. is changing work. | A.G.I. is next, says Sam A.
The C.D.C. and F.D.A. warned of it. | The W.H.O. agreed.
It was Fri. night. | On Sat. morning it ended.
The Rt. Hon. Mary Simon and Hon. Li spoke. | Guests clapped.
Pvt. Ryan, Maj. Tom and Capt. Kirk flew. | Adm. Ackbar stayed.
Asst. Dist. Atty. Jack McCoy objected. | The judge sustained it.
He has a B.A. from McGill. | She has an M.B.A. and a Ph.D.
Mr. Trump's plan, i.e. tariffs, failed. | Mr. Biden's did not.
Eli Lilly & Co. and Merck & Co. rose. | Pfizer fell.
The U.S.S. Enterprise sailed. | H.M.S. Bounty did not.
Ms. magazine was founded in 1971. | It lives.
They met Nov. 3 to Nov. 5. | Nothing came of it.
It costs 50 p. a day. | That is cheap.
(AP) The bridge fell. | No one was hurt.
[Update: it is open.] | The bridge was closed on Monday.
It fell 5 ft. and 3 in. before stopping. | It weighs 3 lbs. or so.
He scored 3 goals vs. Boston. | Marner had 2.
The bill, H.R. 1234, and S. 12 passed. | Both go to the House.
The A's beat the B's. | The C's lost.
What's next? | A vote.
The gov't. says yes. | Critics say no.
Calif. Gov. Gavin Newsom signed it. | It starts Jan. 1.
Ala. and Miss. sued. | Others may join.
“The U.S.” is a brand. | It sells.
He said “no.” | She said “yes.”
He said "no". | She said "yes".
It came as news to me. | Smith shrugged.
The church held a mass. | Bishop Roe spoke.
They hired a new rep. | Jane Roe starts today.
He is the man. | Police agree.
Feed the ill. | Doctors do.
‘Stop pretending. You’re not tough,’ he said. | She left.
The workers’ strike ended. | ‘We won,’ said Roe.
The game moved to Mo. and then to Mass. General. | It rained.
The law took effect in the U.S. | Nearly all agree.
He spoke of the U.S. | Today he left.
Police in Man. and Alta. agree. | Ont. Premier Roe does not.
Op. Honour ended. | Canada’s military moved on.
Apt. 4B burned. | Two cats died.
El Sr. López habló con la Sra. Ruiz. | EE. UU. no respondió.
¿Qué pasó? | Nadie lo sabe. | ¡Increíble!
Der Minister trat am 5. Mai ab. | Die Opposition lachte.
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
