import { termsOf } from '@/lib/briefing/terms';

/**
 * Words of every day's headlines, for the days before we have seen enough: in about how many of a hundred headlines each
 * stands. By judgement, in steps of about two; a word that is missing here is taken for rare. English, then French.
 */
const COMMON: readonly (readonly [percent: number, words: string])[] = [
  [4, 'US'],
  [
    2,
    `China Trump government Canada Russia first kill death die man people police president say year world two three five
    UK court`,
  ],
  [
    1,
    `announce told statement spokesperson Monday Tuesday Wednesday Thursday Friday Saturday Sunday 2 3 4 5 10 attack back bank ban bid big billion call case charge chief cost crisis cut day deal election end EU face
    fall fire four game group head health help high hit home house India Israel Iran judge law lead leader life long
    lose market million minister month move national next old open Ukraine party pay percent plan PM price profit quarter rate
    record rise rule share show six start state stock stop strike study talk tax team time top trade trial UN war warn
    week win woman work`,
  ],
  [
    0.5,
    `1 6 7 8 12 15 20 30 50 100 access accuse act action adviser agency agree ahead aid air airport app army arrest ask
    baby bad ballot beat become best bill blast board body bomb book border boost boss boy break bring Britain budget build
    business buy campaign car care centre challenge change child church city claim clash close coach coast come company
    concern congress control councillor country crash crime cup data date dead debate debt decision defence demand deny
    department director disease doctor dollar dozen draw drive drop drug early economy effort energy Europe event expect
    expert export fail family fan fear federal Fed feel fight film final find fine firm five flight flood food football
    force foreign found free friend fund future gain gas Germany France girl give global go gold good Google great grow
    growth gun hand hard hearing hold hope hospital hour hundred hurt impact increase industry inflation injure
    investigation investor Iraq issue Italy Japan jail job join journalist keep key kid king Korea land large launch
    lawmaker lawsuit lawyer leave legal less level line link list little local look love low major make mark mass mayor
    measure media meet member men message Microsoft military miss money mother murder music name need new night nuclear
    number offer office officer official oil online opposition order owner Pakistan Palestinian park parliament part pass
    patient phone place plane play player point policy political politics poor pope port poverty power premier press
    pressure prison probe problem project prosecutor protest public push put question quit race raise rally reach
    read ready real reason rebel recall reform region reject release relief remain rescue research researcher resign
    respond result return reveal revenue review right risk road rock role run safety sale Saudi save school science
    scientist season second secret security seek sell senate senator send sentence series serve service set sex shoot sign
    site social soldier son space speak special spend staff stand star stay step storm story street student success suffer
    suit summer summit support surge suspect Syria take target teacher tech tell term test thousand threat threaten tie
    today tour town traffic train travel troop truck trump trust try turn union unit unveil urge use victim victory
    video violence visit voice vote voter wage wait walk want watch water way weapon weather weekend west winter wonder
    worker worst worth young`,
  ],
  [
    0.25,
    `9 11 14 16 18 19 21 24 25 40 60 70 80 90 200 500 2020 2021 2022 2023 2024 2025 2026 abandon ability abuse accept
    accident account add address admit advance African age aide aim airline album allege alliance allow ally alone
    alternative amount analyst anger animal anniversary answer apology appeal appear approve area argue arm art Asia assault
    asset attempt attorney author authority average avoid award away bag ball barrier base basic battle beach bear bed begin
    behind believe benefit bird birth bite black blame block blood blow blue boat bond bonus boom border box brain brand
    brazil bridge bright brother brown bus cabinet camera camp cancer candidate capital captain card career carry cash cast
    catch caucus celebrate ceremony champion chance charity chair check chemical choice choose civil class clean clear client
    climate climb clinic club coal code cold collapse colleague college commission commit committee common community compare
    competition complain computer concert condition conduct confidence confirm conflict connect conservative consider
    consumer contact contract convict cool cooperation cop core corruption council count couple course cover create credit
    critic criticism cross crowd culture currency custody customer cyber damage dance danger dangerous dark daughter deadline
    deadly deep defeat defend deficit delay deliver democracy democrat deny deploy design despite destroy detail develop
    development device difference digital diplomat disaster discover discuss display dispute district divide dog donor door
    double doubt dream driver duty earn earth ease east eat edge education effect eight emerge emergency employee employer
    end enemy engine enter entry environment equal escape estimate evacuate evidence exam executive exit expand experience
    explain explode explosion expose extend extra extreme eye facebook fact factory fair faith false fame farm farmer fashion
    fast father fault favour feature fee female festival field figure file fill financial firefighter fish fit fix flag flash
    flee flight floor fly focus follow forecast forest forget form former forward founder freedom freeze fresh fuel full fun
    funeral gang gap gender general gift glass goal grand grant green ground guard guide guilty half hall happen happy harm
    hate headquarters hear heart heat heavy hide highway hill hire history holiday host hot hotel huge human hunt hurricane
    husband ice idea identify ill image immigrant immigration import improve include income independent industrial infect
    influence information inmate inquiry insist inside inspire institute insurance interest international internet interview
    invest investment island jet joint joke journey joy jury justice kick kidnap king knife know labour lack lake language
    last late laugh launch leak league learn left lesson letter liberal library lie lift light likely limit live loan
    location lock loss luck lunch luxury machine male manager march marriage master match matter meal medal medical memory
    mental metre middle migrant mile mind mine mining minority minute missile mission mistake model modern moment
    monitor moon morning mountain movie muslim mystery nation near negotiation network nine north note notice novel obama
    object ocean operation opportunity option outbreak outlook oust owe own pact page pain pair panel paper parent park
    partner passenger past path patrol pause peace peak penalty pension perform period permit person photo physical pick
    picture pilot pipeline pledge plot plunge poison pollution popular population position positive post pound practice
    praise predict prepare present prevent prime prince private prize process produce product production professor
    program progress promise promote property proposal protect prove provide province punish pupil purchase qualify quality
    queen quick quiet racist rail rain range rank rare raid reaction rebuild receive recession recover red reduce refugee
    refuse regime regional regulator relation religious rely remember remove rent repair repeat replace republican request
    require reserve resident resource rest restaurant restore restrict retail retire revenge revolt reward rich rival river
    robot room rose round route royal rural rush sack sail sanction scandal scare scene schedule scheme score
    screen sea search seat sector seize self sense separate serious session settle seven severe shake shape sharp shelter
    shift ship shop short shot shut sick side signal silence single sink sister situation size skill slam slide slow small
    smart smoke snow society soft solar solution song sort source south Spain speech speed split sport spot spread spring
    squad stage stake standard station steal steel storm strategy strength stress strong structure struggle subject suburb
    suicide supply surgery surprise surrender survey survive suspend sweep swim switch system tackle tank tap tariff
    taste television temperature ten tension territory terror theatre theft theory think third thousand ticket tide
    tight title toll tool torture total touch tough tourist toward tower toy track tradition tragedy transfer transport trap
    treat treatment treaty trend trick trip trouble true tunnel twitter type unemployment unite universe university
    upset user vaccine valley value vehicle veteran view village violent virus volunteer vow vulnerable wall warm waste wave
    weak wealth wear weigh welcome whale wheel white wife wild wildfire wind window wing winner winter wire wish
    witness word worry wound wrong yard yellow youth zone`,
  ],
  [
    0.5,
    `accord accuse affaire annonce appel argent arrestation attaque autre banque blesse budget cause chef cinq cour crise
    deces demande dernier deux droit eau ecole economie election employe enfant enquete entreprise etat face famille femme
    feu fin francais front gouvernement grand greve groupe guerre hausse homme hopital incendie jeune jour justice loi
    maison maire manifestation marche million milliard mois monde mort nombre nouveau nouvelle objectif pays paix parti
    personne plainte plan police policier politique premier president prix proces projet public quatre question rapport
    reforme region retour route sante securite semaine service six social soir syndicat tarif taux temps travail trois
    tribunal victime vie ville violence visite vote`,
  ],
];

const readRates = (): ReadonlyMap<string, number> =>
  new Map(
    COMMON.toReversed().flatMap(([percent, words]) =>
      words.split(/\s+/).flatMap((word) => termsOf(word).map((term) => [term, percent / 100] as const)),
    ),
  );

/** Made when the first edition is compiled: it took half of what a worker needed to start, and most starts only ask feeds. */
let rates: ReadonlyMap<string, number> | undefined;

/** In what share of headlines a word stands before any were seen, 0 to 1. */
export function commonRate(term: string): number {
  rates ??= readRates();
  return rates.get(term) ?? 0;
}
