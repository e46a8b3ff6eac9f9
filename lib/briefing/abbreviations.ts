/**
 * Words with a stop that is not a sentence's end. Collected from news feeds; AP and CP style where they name one.
 * All in lower case, without the last stop.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Titles before names, always in capitals: "He told me." ends a sentence, "Me Roy" does not. */
export const TITLES = words(`
  adm adms ald asst atty brig bro bros capt cmdr col cols const cpl cst det dist dr drs gen gens gov govs hon hr
  insp lt lts m maj me messrs mgr mlle mm mme mmes mr mrs ms msgr mx op pfc pres prof profs pte pvt rep reps rev revs rt
  sen sens sgt sr.a sra sras sres srta supt
`);

/** Always followed by more, in any case: references, "versus". */
export const NEVER_LAST = words(`assoc c.-à-d cf e.g eds ee exc i.e p.ex pp v viz vol vs`);

/** May end a sentence: the next word decides. */
export const PERHAPS_LAST = words(`
  a.k.a al approx assn av ave b.a b.c b.s blvd co corp cos ct d.c dept e! est etc e.u fr ga gmbh gov't govt inc incl intl
  jr k.k l.a ltd ltée m.a m.b.a m.d m.p mts n.b n.c n.d n.h n.j n.l n.m n.s n.w.t n.y nat o.j
  p.c p.e.i ph.d plc prov r.i rd s.a s.c s.d sr st ste u.a.e u.k u.n u.s u.s.a u.s.s.r univ vt w.va
  yahoo! jeopardy! oklahoma! wham! p!nk
`);

/** The same, but words of their own in small letters: states, provinces, forts and mounts. */
export const PERHAPS_LAST_CAPITALISED = words(`
  ala alta ariz ark calif colo conn del fla ft ill ind kan ky la mass md mich minn miss mo mt neb nev nfld okla ont ore pa que
  sask tenn tex va wash wis wyo
`);

/** Before a number they go on: "Sept. 5", "No. 10", "Vol. 3". */
export const BEFORE_NUMBER = words(`
  apr apt aug avr ch chap dec déc feb fig figs fév févr jan janv jul juil jun mar n nbr no nos nov oct p pt sec
  sect sep sept tel tél v ver vol
`);

/** After the number of a day: "am 5. Mai". */
export const GERMAN_MONTHS = words(
  'januar jänner februar märz april mai juni juli august september oktober november dezember',
);

/** A word in capitals that starts a sentence rather than going on with a name. */
export const STARTERS = words(`
  a about according additionally after all almost also although among an and another any as at because before between both but by
  critics despite during each either even eventually every everyone experts few first for from he her here his how however i if in instead
  investigators it it's its just last later many meanwhile more moreover most my nearly neither new no nobody none nor not nothing now of officials on once
  one only or other others our over police prosecutors recently researchers residents several she shares since so some still such that the
  their then there these they this those though three to today two under unlike until we what when where whether which while who why
  with without yet you your
  après au aux avec c'est ce ces cet cette comme dans des du elle elles en et il ils la le les leur mais on or
  où par pour quand selon si son un une
`);

/** What may follow "7 p.m." or "Sun." in the same sentence. */
export const AFTER_CLOCK = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march
  april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec
  et est edt ct cst cdt mt mst mdt pt pst pdt at ast adt nt nst ndt gmt utc bst cet cest eastern central mountain
  pacific atlantic newfoundland local
`);
