/**
 * What newsrooms call by several names: countries and their people, bodies and their abbreviations. The first word of a
 * line stands for all of them. Without accents; a dot marks an abbreviation that counts in capitals only ("US", not "us").
 */
const NAMES = `
afghanistan afghan afghans
albania albanian
algeria algerian algerians
argentina argentine argentinian
armenia armenian
australia australian australians aussie
austria austrian
azerbaijan azerbaijani
bangladesh bangladeshi
belarus belarusian
belgium belgian
bolivia bolivian
brazil brazilian brazilians
britain british briton britons uk. gb. united-kingdom royaume-uni britannique
bulgaria bulgarian
cambodia cambodian
cameroon cameroonian
canada canadian canadians canadien canadienne canadiens
chile chilean
china chinese chine chinois chinoise beijing pekin
colombia colombian
congo congolese drc.
croatia croatian
cuba cuban cubans
cyprus cypriot
czechia czech
denmark danish danes
ecuador ecuadorian
egypt egyptian egyptians egypte
england english
estonia estonian
ethiopia ethiopian
finland finnish finns
france french francais francaise
georgia georgian
germany german germans allemagne allemand
ghana ghanaian
greece greek greeks grece
guatemala guatemalan
haiti haitian haitians
honduras honduran
hungary hungarian
iceland icelandic
india indian indians inde
indonesia indonesian
iran iranian iranians tehran teheran
iraq iraqi iraqis irak
ireland irish
israel israeli israelis israelien
italy italian italians italie
jamaica jamaican
japan japanese japon
jordan jordanian
kazakhstan kazakh
kenya kenyan kenyans
kosovo kosovar
kuwait kuwaiti
latvia latvian
lebanon lebanese liban
libya libyan libyans
lithuania lithuanian
malaysia malaysian
mali malian
mexico mexican mexicans mexique
moldova moldovan
mongolia mongolian
morocco moroccan maroc
myanmar burma burmese
nepal nepalese nepali
netherlands dutch holland
nicaragua nicaraguan
niger nigerien
nigeria nigerian nigerians
northkorea north-korea north-korean north-koreans pyongyang
norway norwegian
pakistan pakistani pakistanis islamabad
palestine palestinian palestinians
panama panamanian
peru peruvian
philippines philippine filipino filipinos
poland polish poles pologne
portugal portuguese
qatar qatari
quebec quebecois quebecer quebecers quebecoise
romania romanian
russia russian russians russie russe kremlin
rwanda rwandan
saudi saudis saudi-arabia riyadh
scotland scottish scots
senegal senegalese
serbia serbian
singapore singaporean singaporeans
somalia somali somalis
southafrica south-africa south-african south-africans
southkorea south-korea south-korean south-koreans seoul
southsudan south-sudan south-sudanese
spain spanish spaniards espagne
sudan sudanese
sweden swedish swedes
switzerland swiss suisse
syria syrian syrians syrie
taiwan taiwanese
thailand thai
tunisia tunisian tunisians
turkey turkish turks turkiye turquie
uganda ugandan
ukraine ukrainian ukrainians ukrainien kiev kyiv
usa us. u.s. united-states american americans america etats-unis americain
vatican holy-see
venezuela venezuelan venezuelans
vietnam vietnamese
wales welsh
yemen yemeni yemenis
zimbabwe zimbabwean
bankofengland boe bank-of-england
bankofcanada boc bank-of-canada banque-du-canada
bankofjapan boj bank-of-japan
ecb. european-central-bank
eu. european-union union-europeenne
europe european europeans
fed federal-reserve
isis. islamic-state isil. daesh
nato. otan.
un. u.n. united-nations onu. nations-unies
who. world-health-organization oms.
imf. international-monetary-fund fmi.
ai. a.i. artificial-intelligence intelligence-artificielle ia.
pm. prime-minister premier-ministre
ev. evs. electric-vehicle electric-vehicles
iss. space-station international-space-station
newyork new-york nyc.
losangeles los-angeles l.a.
climate-change changement-climatique
supreme-court high-court scotus. top-court cour-supreme
white-house maison-blanche
state-department
hong-kong
sierra-leone
sri-lanka sri-lankan
costa-rica costa-rican
el-salvador salvadoran
papua-new-guinea
new-zealand new-zealander
`;

/** Other words of one meaning, in the same form. */
const WORDS = `
earthquake quake quakes earthquakes seisme tremor
plane airplane aeroplane aircraft jet jetliner airliner
dead dies die died dying death deaths kill kills killed killing fatal fatally fatalities mort morts tue tues
president presidential presidency
election elections elect elects elected electoral poll polls
probe probes investigation investigates inquiry investigators enquete
`;

const linesOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
const LINES = [...linesOf(NAMES), ...linesOf(WORDS)];

const cleaned = (name: string): string => name.replace(/\./g, '');

/** What the places and bodies are called here. */
export const NAMES_OF_NOTE: ReadonlySet<string> = new Set(linesOf(NAMES).map(([first = '']) => cleaned(first)));

/** Names of one word, in lower case. Those of `CAPITALS` are not among them. */
export const SAME: ReadonlyMap<string, string> = new Map(
  LINES.flatMap(([first = '', ...others]) =>
    [first, ...others]
      .filter((name) => !name.includes('.') && !name.includes('-'))
      .map((name): [string, string] => [name, cleaned(first)]),
  ),
);

/** Abbreviations, in capitals and without dots. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  LINES.flatMap(([first = '', ...others]) =>
    [first, ...others]
      .filter((name) => name.includes('.'))
      .map((name): [string, string] => [cleaned(name).toUpperCase(), cleaned(first)]),
  ),
);

/** Names of several words, joined by hyphens. */
export const PHRASES: ReadonlyMap<string, string> = new Map(
  LINES.flatMap(([first = '', ...others]) =>
    [first, ...others].filter((name) => name.includes('-')).map((name): [string, string] => [name, cleaned(first)]),
  ),
);
