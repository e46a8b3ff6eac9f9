import type { FeedSpec } from './spec';

const API = 'https://api.io.canada.ca/io-server/gc/news/fr/v2';

/** The French twins of the default feeds. */
export const FRENCH: readonly FeedSpec[] = [
  {
    url: 'https://www.france24.com/fr/rss',
    title: 'France 24 - Infos, news & actualités - L’information internationale en direct',
    site: 'https://www.france24.com/fr/',
    format: 'rss',
    language: 'fr',
    link: 'https://www.france24.com/fr/2026-{slug}',
    quirks: ['thumbnail'],
    news: `
2h | Séisme de magnitude 6,6 au large du Vanuatu, pas d'alerte au tsunami | La secousse s'est produite à 35 kilomètres de profondeur.
5h | À Nairobi, un traité mondial sur les plastiques est adopté | Les délégués de 168 pays ont approuvé le texte peu avant l'aube.
8h | Fin de la grève dans les ports de la mer du Nord | Les dockers ont accepté un accord salarial de deux ans.
14h | Les bouquinistes de la Seine entrent au patrimoine mondial | Les 230 boîtes vertes bordent le fleuve depuis quatre siècles.
20h | La ligne à grande vitesse arrive à Marrakech | Le trajet depuis Casablanca dure désormais une heure et dix minutes.
`,
  },
  {
    url: 'https://ici.radio-canada.ca/info/rss/info/en-continu',
    title: 'Radio-Canada | Info | En continu',
    site: 'https://ici.radio-canada.ca/info/en-continu',
    format: 'rss',
    language: 'fr-ca',
    link: 'https://ici.radio-canada.ca/nouvelle/{id}/{slug}',
    quirks: ['cdata', 'thumbnail'],
    news: `
1h | Avertissement orange de neige dans la vallée de l'Outaouais | Jusqu'à 30 cm sont attendus entre Pembroke et Renfrew d'ici la fin de la soirée.
3h | Un seul permis pour les infirmières partout au Canada | Dès avril, un permis délivré dans une province sera valable dans toutes les autres.
5h | Traité sur les plastiques : ce que l'accord de Nairobi change ici | Les limites d'emballage correspondent à des règles déjà prévues au pays.
10h | Le traversier de Gatineau naviguera tout l'hiver | Des bulles d'air garderont la glace mince près des quais.
16h | La réserve de sirop d'érable est de nouveau pleine | L'entrepôt de Laurierville contient 45 millions de kilogrammes.
22h | Sept-Îles inaugure sa bibliothèque flottante | Le bateau visitera huit villages de la Côte-Nord.
`,
  },
  {
    url: `${API}?dept=publichealthagencyofcanada&sort=publishedDate&orderBy=desc&pick=50&format=atom&atomtitle=Public%20Health%20Agency%20of%20Canada`,
    title: 'Agence de la santé publique du Canada',
    site: 'https://www.canada.ca/fr/sante-publique.html',
    format: 'atom',
    language: 'fr',
    link: 'https://www.canada.ca/fr/sante-publique/nouvelles/2026/11/{slug}.html',
    quirks: ['author'],
    news: `
6h | Déclaration : la saison des virus respiratoires a commencé au Canada | L'activité grippale a dépassé le seuil saisonnier cette semaine. | | Agence de la santé publique du Canada
30h | Le gouvernement étend la surveillance des eaux usées à 60 collectivités | Douze collectivités du Nord se joignent au programme cet hiver. | | Agence de la santé publique du Canada
3d | L'administratrice en chef publie son rapport sur le vieillissement en santé | Le rapport traite du logement, des transports et du temps passé avec les autres. | | Agence de la santé publique du Canada
`,
  },
  {
    url: 'https://www.who.int/rss-feeds/news-french.xml',
    title: 'Actualités de l’OMS',
    site: 'https://www.who.int/fr/news',
    format: 'rss',
    language: 'fr',
    link: 'https://www.who.int/fr/news/item/{slug}',
    quirks: ['double-escaped'],
    news: `
5h | L'OMS certifie l'élimination du trachome dans deux pays de plus | L'Afrique compte désormais 29 pays sans la maladie.
28h | Un plan mondial pour apporter l'oxygène aux cliniques rurales | Le plan associe énergie solaire & fabrication locale.
2d | Des ministres s'accordent sur l'étiquetage des médicaments | Les mêmes symboles serviront dans 54 pays.
`,
  },
  {
    url: `${API}?sort=publishedDate&orderBy=desc&pick=100&format=atom&atomtitle=Centre%20d%27information%20du%20Canada`,
    title: "Centre d'information du Canada",
    site: 'https://www.canada.ca/fr/nouvelles.html',
    format: 'atom',
    language: 'fr',
    link: 'https://www.canada.ca/fr/nouvelles/2026/11/{slug}.html',
    quirks: ['author'],
    news: `
2h | Le gouvernement du Canada et les provinces signent une entente sur le permis infirmier unique | L'entente entre en vigueur le 1er avril. | | Santé Canada
4h | Le Canada appuie l'accord mondial contre la pollution plastique | Le traité sera déposé au Parlement cet hiver. | | Environnement et Changement climatique Canada
9h | La Garde côtière ajoute deux brise-glaces légers à sa flotte d'hiver | Les navires serviront sur les Grands Lacs et le Saint-Laurent. | | Garde côtière canadienne
13h | Parcs Canada rouvrira l'écluse de Burritts Rapids | Elle sera de nouveau manœuvrée à la main. | | Parcs Canada
`,
  },
  {
    url: `${API}?dept=treasuryboardsecretariat&sort=publishedDate&orderBy=desc&pick=50&format=atom&atomtitle=Treasury%20Board%20of%20Canada%20Secretariat`,
    title: 'Secrétariat du Conseil du Trésor du Canada',
    site: 'https://www.canada.ca/fr/secretariat-conseil-tresor.html',
    format: 'atom',
    language: 'fr',
    link: 'https://www.canada.ca/fr/secretariat-conseil-tresor/nouvelles/2026/11/{slug}.html',
    quirks: ['author'],
    news: `
10h | Une norme de langage clair pour les formulaires fédéraux | Les ministères ont deux ans pour réécrire les 200 formulaires les plus utilisés. | | Secrétariat du Conseil du Trésor du Canada
29h | Premier bilan du registre des algorithmes | Le registre compte 412 systèmes. | | Secrétariat du Conseil du Trésor du Canada
`,
  },
  {
    url: 'https://www.parl.ca/legisinfo/fr/projets-de-loi/rss',
    title: 'LEGISinfo - Projets de loi',
    site: 'https://www.parl.ca/legisinfo/fr/projets-de-loi',
    format: 'rss',
    language: 'fr',
    link: 'https://www.parl.ca/legisinfo/fr/projet-de-loi/46-1/{slug}',
    quirks: ['bom'],
    news: `
12h | C-41, Loi concernant la reconnaissance mutuelle des permis professionnels | État du projet de loi : Deuxième lecture à la Chambre des communes
14h | S-212, Loi instituant la Semaine nationale du ciel étoilé | État du projet de loi : Troisième lecture au Sénat
3d | C-29, Loi concernant la réparation du matériel agricole | État du projet de loi : Sanction royale
`,
  },
  {
    url: 'https://www150.statcan.gc.ca/n1/rss/dai-quo/0-fra.atom',
    title: 'Le Quotidien - Statistique Canada',
    site: 'https://www150.statcan.gc.ca/n1/dai-quo/index-fra.htm',
    format: 'atom',
    language: 'fr',
    link: 'https://www150.statcan.gc.ca/n1/daily-quotidien/2611/{id}-fra.htm',
    quirks: ['updated-only'],
    news: `
21h | Commerce de détail, septembre | Les ventes ont augmenté de 0,4 % pour atteindre 71,2 milliards de dollars.
22h | Prix des produits agricoles, octobre | Les prix de l'avoine et des lentilles ont augmenté.
2d | Indice des prix à la consommation, octobre | L'indice a progressé de 2,1 % d'une année à l'autre.
`,
  },
  {
    url: 'https://www.cyber.gc.ca/api/cccs/rss/v1/get?feed=alerts_advisories&lang=fr',
    title: 'Alertes et avis - Centre canadien pour la cybersécurité',
    site: 'https://www.cyber.gc.ca/fr/alertes-avis',
    format: 'atom',
    language: 'fr',
    link: 'https://www.cyber.gc.ca/fr/alertes-avis/{slug}',
    quirks: ['author', 'updated-too'],
    contentType: 'application/xml; charset=utf-8',
    news: `
5h | AL26-021 - Vulnérabilité touchant FerroVPN Gateway - CVE-2026-41877 | Le Centre pour la cybersécurité recommande d'appliquer la mise à jour. | | Centre canadien pour la cybersécurité
11h | Bulletin de sécurité Kestrel Mail (AV26-812) | Le fournisseur a publié des mises à jour le 20 novembre. | | Centre canadien pour la cybersécurité
`,
  },
  {
    url: 'https://www.priv.gc.ca/fr/rss/nouvelles/',
    title: 'Commissariat à la protection de la vie privée du Canada - Nouvelles',
    site: 'https://www.priv.gc.ca/fr/',
    format: 'rss',
    language: 'fr',
    link: '/fr/nouvelles-du-commissariat/2026/{slug}/',
    quirks: ['windows-1252'],
    news: `
8h | Le commissaire publie un guide sur les sonnettes intelligentes – ce que les voisins peuvent demander | Le guide répond à 20 questions d’associations de résidents.
4d | Un cours sur la vie privée en première secondaire : 300 écoles participent | Les élèves ont rédigé leurs propres conditions – puis les ont lues.
`,
  },
];
