/**
 * The months in the languages of feeds, January first. A word of a date means a month if it begins one of these names
 * and no other month's, whatever its case and accents: "sept.", "févr.", "Ιουλ". Behind a slash stand genitives, odd
 * abbreviations, and misspellings that some software publishes.
 */
const MONTH_NAMES = [
  'january february march april may june july august september october november december', // English
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre', // French
  'januar februar marz/mrz april mai juni juli august september oktober november dezember', // German
  'janner feber maerz april mai juni juli august september oktober november dezember', // German, Austrian
  'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre', // Spanish
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro', // Portuguese
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre', // Italian
  'januari februari maart/mrt april mei juni juli augustus september oktober november december', // Dutch
  'januari februari mars april maj juni juli augusti september oktober november december', // Swedish
  'januar februar marts april maj juni juli august september oktober november desember', // Danish, Norwegian
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta', // Finnish, as dates have them
  'styczen/stycznia luty/lutego marzec/marca kwiecien/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpien/sierpnia wrzesien/wrzesnia pazdziernik/pazdziernika listopad/listopada grudzien/grudnia', // Polish
  'leden/ledna unor/unora brezen/brezna duben/dubna kveten/kvetna cerven/cervna cervenec/cervence srpen/srpna zari rijen/rijna listopad/listopadu prosinec/prosince', // Czech
  'januar februar/februari marcius aprilis majus/maujus junius julius augusztus szeptember oktober november december', // Hungarian
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie', // Romanian
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik', // Turkish
  'januari februari maret april mei juni juli agustus september oktober nopember desember', // Indonesian
  'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre', // Catalan
  'januar/januara februar/februara marec/marca april/aprila maj/maja jun/juna jul/jula august/augusta september/septembra oktober/oktobra november/novembra december/decembra', // Slovak
  'januar/januarja februar/februarja marec/marca april/aprila maj/maja junij/junija julij/julija avgust/avgusta september/septembra oktober/oktobra november/novembra december/decembra', // Slovene
  'januar/januara februar/februara mart/marta april/aprila maj/maja jun/juna jul/jula avgust/avgusta septembar/septembra oktobar/oktobra novembar/novembra decembar/decembra', // Serbian, Bosnian
  'sijecanj/sijecnja veljaca/veljace ozujak/ozujka travanj/travnja svibanj/svibnja lipanj/lipnja srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenoga prosinac/prosinca', // Croatian
  'sausis/sausio vasaris/vasario kovas/kovo balandis/balandzio geguze/geguzes birzelis/birzelio liepa/liepos rugpjutis/rugpjucio rugsejis/rugsejo spalis/spalio lapkritis/lapkricio gruodis/gruodzio', // Lithuanian
  'janvaris/janvari februaris/februari marts/marta aprilis/aprili maijs/maija junijs/junija julijs/julija augusts/augusta septembris/septembri oktobris/oktobri novembris/novembri decembris/decembri', // Latvian
  'jaanuar veebruar marts aprill mai juuni juuli august september oktoober november detsember', // Estonian
  'januar februar mars april mai juni juli agust september oktober november desember', // Icelandic
  'januari februari mac april mei jun julai ogos september oktober november disember', // Malay
  'январь/января февраль/февраля март/марта апрель/апреля маи/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря', // Russian
  'січень/січня лютии/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня', // Ukrainian
  'студзень/студзеня люты/лютага сакавік/сакавіка красавік/красавіка травень/траўня чэрвень/чэрвеня ліпень/ліпеня жнівень/жніўня верасень/верасня кастрычнік/кастрычніка лістапад/лістапада снежань/снежня', // Belarusian
  'януари февруари март април май юни юли август септември октомври ноември декември', // Bulgarian
  'јануар/јануара фебруар/фебруара март/марта април/априла мај/маја јун/јуна јул/јула август/августа септембар/септембра октобар/октобра новембар/новембра децембар/децембра', // Serbian
  'يناير/جانفي فبراير/فيفري/شباط مارس/آذار أبريل/أفريل/نيسان مايو/ماي/أيار يونيو/جوان/حزيران يوليو/جويلية/يوليوز/تموز أغسطس/أوت/غشت سبتمبر/شتنبر/أيلول أكتوبر نوفمبر/نونبر ديسمبر/دجنبر', // Arabic
  'ינואר פברואר מרץ/מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר', // Hebrew
  'ιανουαριος/ιανουαριου φεβρουαριος/φεβρουαριου μαρτιος/μαρτιου/μαω απριλιος/απριλιου μαιος/μαιου ιουνιος/ιουνιου/ιον ιουλιος/ιουλιου/ιολ αυγουστος/αυγουστου σεπτεμβριος/σεπτεμβριου οκτωβριος/οκτωβριου νοεμβριος/νοεμβριου δεκεμβριος/δεκεμβριου', // Greek
] as const;

/** A word without accents, in lower case. */
export const plainWord = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ı', 'i');

const SHORTEST = 3;

/** Beginnings of one language's names; 0 where two of its months begin alike ("jui"). A whole name means itself. */
function beginningsOf(names: string): Map<string, number> {
  const found = new Map<string, number>();
  const months = names.split(' ').map((forms) => forms.split('/'));
  for (const [index, forms] of months.entries()) {
    for (const form of forms) {
      for (let length = SHORTEST; length <= form.length; length++) {
        const beginning = form.slice(0, length);
        const isShared = months.some(
          (others, other) => other !== index && others.some((name) => name.startsWith(beginning)),
        );
        found.set(beginning, isShared && beginning !== form ? 0 : index + 1);
      }
    }
  }
  return found;
}

/** Where languages differ the first in the list counts: "mar" is March, not the Finnish November. */
const allBeginnings = (): ReadonlyMap<string, number> =>
  new Map(MONTH_NAMES.toReversed().flatMap((names) => [...beginningsOf(plainWord(names))]));

/** "In": 5 במרץ is 5 March. No month begins with it. */
const HEBREW_IN = /^ב/;

/** Made when the first unusual date is met. */
let beginnings: ReadonlyMap<string, number> | undefined;

/** The month, 1 – 12, that a word names. */
export function monthNamed(word: string): number | undefined {
  beginnings ??= allBeginnings();
  const plain = plainWord(word);
  return (beginnings.get(plain) ?? beginnings.get(plain.replace(HEBREW_IN, ''))) || undefined;
}

/** Words after which, or before which, hours count from noon. */
const AFTERNOON = /(?:(?<![a-z])p\.?\s?m\b\.?|오후|午後|下午|μ\.?μ\.?)/iu;
const MORNING = /(?:(?<![a-z])a\.?\s?m\b\.?|오전|午前|上午|π\.?μ\.?)/iu;

export type HalfDay = 'am' | 'pm';

/** Which half of the day a text names, and the text without it. */
export function halfDayIn(text: string): { readonly half?: HalfDay; readonly rest: string } {
  if (AFTERNOON.test(text)) return { half: 'pm', rest: text.replace(AFTERNOON, ' ') };
  if (MORNING.test(text)) return { half: 'am', rest: text.replace(MORNING, ' ') };
  return { rest: text };
}
