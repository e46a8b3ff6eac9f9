import { fold } from '@/lib/briefing/fold';

/**
 * Lines and sentences that publishers' tools add and that say nothing about the story. Each stands for a whole line or
 * sentence, never for a part of one. Seen in WordPress, Guardian, Nature, arXiv, Axios, Hacker News, Global News, Postmedia and Canada.ca feeds.
 */
const WHOLE: readonly RegExp[] = [
  /^the post .+ (?:appeared first|first appeared) on .+$/i,
  /^(?:the|this) (?:article|story|entry) .+ (?:appeared first|first appeared) on .+$/i,
  /^(?:l[’']|cet |le billet )(?:article )?.+ est apparu en premier sur .+$/i,
  /^der beitrag .+ erschien zuerst auf .+$/i,
  /^la entrada .+ se publicó primero en .+$/i,
  /^this (?:article|post|story|entry|piece|report)(?: by [^.]{2,60})? (?:was |has been |is |were )?(?:originally |first )?(?:published|republished|posted|appeared|filed|adapted)\b.*$/i,
  /^(?:[^.!?]|(?<=\b\p{Lu})\.){0,80}\bcontributed to this (?:report|story|article)\W*$/iu,
  /^(?:additional )?(?:reporting|writing|editing) by\b.*$/i,
  /^(?:[–—-]+ ?)?(?:with files from|with (?:a )?reports? (?:from|by)|avec (?:des|les) informations d(?:e|u|es)?|avec l[’']agence)\b.*$/i,
  /^editor[’']s note\b.*$/i,
  /^(?:correction|clarification|disclosure|disclaimer|our standards|avertissement) ?:.*$/i,
  /^(?:the )?(?:views|opinions) expressed\b.{0,60}\b(?:author|writer|columnist)s?\b.*$/i,
  /^(?:an earlier|a previous) version of this (?:article|story|post|headline)\b.*$/i,
  /^this (?:article|story|post|page) (?:has been|was|will be) updated\b.*$/i,
  /^this is a (?:developing|breaking)(?: news)? story\b.{0,80}$/i,
  /^(?:more to come|it will be updated|(?:please )?(?:check back|refresh this page) .{0,60}|plus de détails à venir)\W*$/i,
  /^this (?:advertisement|material|content) (?:has not loaded|may not be (?:published|reproduced))\b.*$/i,
  /^(?:story|article|le texte|la suite) (?:continues|continue|se poursuit) (?:below|after|ci-dessous|après)\b.{0,40}$/i,
  /^we (?:may )?(?:earn|receive|get) (?:a )?commissions?\b.*$/i,
  /^(?:already a (?:subscriber|member)|you(?:[’']ve| have) reached your .{0,20}limit|(?:please )?enable javascript|comments are closed)\b.{0,80}$/i,
  /^(?:cet|ce) (?:article|texte|contenu|reportage) (?:est réservé aux|a (?:d[’']abord |initialement )?été publié).*$/i,
  /^(?:good (?:morning|afternoon|evening)|happy (?:mon|tues|wednes|thurs|fri)day|bonjour)(?:, (?:readers|everyone|all))?\W*$/i,
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:is|was) an? (?:(?:staff|senior|freelance|political|national|science|business|health) )*(?:reporter|writer|journalist|columnist|correspondent|editor)(?: (?:at|for|with|based|covering)\b[^.]{0,120})?\W*$/u,
  /^note de la rédaction\b.*$/i,
  /^see \S+ for (?:privacy|more) .{0,40}$/i,
  /^(?:share|like) this\W*$/i,
  /^(?:like )?loading\W*$/i,
  /^follow @.*$/i,
  /^(?:have|got|do you have) (?:a |any )?(?:news )?(?:tips?|questions?|stor(?:y|ies))\b.*\?$/i,
  /^send (?:it|them|tips|your) (?:\w+ )?to \S+@\S+$/i,
  /^(?:e-?mail|contact|write to) us\b.*$/i,
  /^view (?:original|comments|entire|article|in browser|on|the)\b.{0,60}$/i,
  /^(?:listen to|hear|écoutez) (?:this|the|cet?|l[’'])\s?(?:audio version of this )?(?:article|story|episode|épisode)\b.*$/i,
  /^(?:watch|listen|video|audio|regardez|écoutez) ?\| ?.{0,140}$/i,
  /^[^.!?]{0,140}\b(?:sign up|subscribe)\b.{0,40}\b(?:here|newsletters?|inbox|alerts)\b(?:\W*| delivered\b.*)$/i,
  /^[\p{Lu}\s|/.,&-]+\b(?:GETTY|PHOTOS?|REUTERS|AFP|AP)\b[\p{Lu}\s]*$/u,
  /^this (?:article|post|story|entry|piece|blog(?: post)?) (?:is|was) (?:(?:co-?)?(?:written|authored) (?:by|with)|part of)\b.*$/i,
  /^(?:you can )?(?:read|find) the rest\b.{0,80}$/i,
  /^(?:originally|first) (?:published|appeared|posted) (?:at|by|in|on)\b.*$/i,
  /^(?:continue|keep) reading\b.{0,200}$/i,
  /^(?:recevez|recibe)\b.{0,60}\b(?:matin|infolettres?|courriel|actualité|correo)\b.{0,40}$/i,
  /^(?:weiterlesen|lesen sie auch|mehr dazu|leer más|seguir leyendo|suscríbete|zum newsletter)\b.{0,80}$/i,
  /^(?:read|see|learn|find out|view|show|watch|get) (?:more|the full|full|the rest|the entire|all|it|this|on)\b.{0,80}$/i,
  /^(?:full (?:story|article|text)|more details?|more|details|permalink|comments?|share|print|advertisement|sponsored|listen|watch)\W*$/i,
  /^(?:lire (?:la suite|plus|l[’']article|aussi)|en savoir plus|suite de l[’']article|pour en savoir plus)\b.{0,80}$/i,
  /^(?:click|tap) (?:here|to|the|on)\b.*$/i,
  /^cliquez (?:ici|pour|sur)\b.*$/i,
  /^(?:sign[ -]?up|subscribe|follow (?:us|me|our)|join (?:us|our|the newsletter)|download (?:our|the) app|support (?:us|our|the)\b.* by\b|abonnez-vous|inscrivez-vous|suivez-nous)\b.*$/i,
  /^(?:was this|did you|have you been) (?:forwarded|affected|find this)\b.*$/i,
  /^(?:get|receive) .{0,60}\b(?:newsletter|in your inbox|alerts|delivered)\b.*$/i,
  /^this is (?:today[’']s|the \w+) edition of\b.*$/i,
  /^(?:photo(?:graph)?s?|image|picture|illustration|credit|crédit|video|source|graphic)(?: (?:credits?|by|courtesy|illustration|photo))?\b ?[:/|©].{0,120}$/i,
  /^(?:(?:featured|top|cover|photo) )?(?:photo(?:graph)?s?|image|illustration|picture) (?:by|via|courtesy)\b.{0,120}$/i,
  /^.{0,80}(?:\/| via )\s?(?:getty images|ap photo|reuters|afp|shutterstock|istock|unsplash|the canadian press|bloomberg)\W*$/i,
  /^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4})).*$/i,
  /^.*\ball rights reserved\W*$/i,
  /^(?:related|see also|read also|more on this|tags?|topics?|categor(?:y|ies)|filed under|keywords?|à lire aussi)\b ?:.*$/i,
  /^(?:(?:estimated )?reading time\b.*|\d+ min(?:ute)?s?[ -]read\W*)$/i,
  /^(?:article url|comments url|points|# comments|doi|https?) ?:.*$/i,
  /^.{0,80}\bpublished online: .{0,80}\bdoi: ?\S+$/i,
  /^doi ?:? ?10\.\S+$/i,
  /^.{0,60}· (?:posted|updated|published) ?:.*$/i,
  /^(?:by|par) \p{Lu}[\p{L}.'’ -]{2,40}(?:, (?:\p{L}+ )?(?:staff|reporter|writer|columnist|editor|correspondent|journaliste)\b.{0,30}| \| .{2,40})$/iu,
  /^(?:by|par) \p{Lu}[\p{L}.'’-]*(?:[ ,]+(?:and |et )?\p{Lu}[\p{L}.'’-]*){1,6}$/u,
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d\d-\d\d)(?:[ ,–—|-]+\d{1,2}:\d\d.{0,12})?$/iu,
  /^submitted by \/?u\/.*$/i,
  /^(?:(?:last |first )?updated|published|posted|publié|mis à jour)(?: on| at| le)? ?:?.{0,20}\d.{0,30}[^.!?]$/i,
];

/** What stands before the first sentence of a report: the arXiv header, "OTTAWA (CP) —", "November 20, 2026 – Ottawa, Ontario –". */
const OPENINGS: readonly RegExp[] = [
  /^arXiv:\S+ Announce Type: \S+\s+/,
  /^(?:[OC]_(?:LI|ST_ABS|SCPLOW|SCPCAP|UL|OL|QD)\s?)+/, // bioRxiv, where its markup was taken for text
  /^(?:abstract|summary|résumé|key points|tl;dr|background|introduction|objectives?|purpose|significance) ?:\s+/i,
  /^(?:Abstract|Summary|Background|Introduction|Objectives?|Purpose|Significance)(?=\p{Lu})/u,
  /^(?:an anonymous reader|\S+) (?:quotes|shares) (?:a|an) (?:report|excerpt|article)[^:]{0,60}: /i,
  /^(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}) ?[–—|-]+ (?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*(?:, [\p{L}. ]{2,30})? ?[–—|-]+ )?/u,
  /^(?=[^–—]*\p{Lu}{3})\p{Lu}[\p{Lu}.'’/ -]{2,40}(?:, [\p{L}\d. ]{2,30}){0,3} ?(?:\([^()]{2,40}\) ?)?(?:—|(?:[–—]|--?) )/u,
  /^\p{Lu}[^–—()]{2,60}(?:\/(?:CNW|CNW Telbec|PRNewswire)\/|\((?:GLOBE NEWSWIRE|BUSINESS WIRE)\)) ?(?:[–—]|--?) ?/u,
  /^\((?:\p{Lu}[\p{L}.'’-]+(?:, | (?:d[eu] |la |sur )?(?=\p{Lu})|(?=\)))){1,4}\) (?:(?:[–—]|--?) )?/u,
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}, \d{1,2} \p{L}{3,9} \d{4} [–—-] /u,
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}(?:, [\p{L}. ]{2,30})? ?\((?:AP|CP|PC|Reuters|AFP|UPI|CNN|Bloomberg|The Canadian Press|La Presse canadienne)\) ?(?:[–—]|--?) ?/u,
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}, (?:Ontario|Ont\.|Quebec|Québec|Que\.|Alberta|Alta\.|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|B\.C\.|British Columbia|D\.C\.|\p{Lu}\p{Ll}+) ?[–—] /u,
  /^[—–]\s?(?:\p{Lu}[\p{Ll}’'-]+ ){1,3}\p{Lu}\p{Ll}+(?=\p{Lu}\p{Ll})/u, // a byline that lost the line break after it
];

/** Decorations around "Read more": brackets, arrows, dots. */
const bare = (text: string): string =>
  text
    .replace(/^[\s[(<»›→•*-]+|[\s\])>»›→•*…-]+$/gu, '')
    .replace(/\.{2,}$/, '')
    .trim();

/** Whether a whole line or sentence is a publisher's furniture rather than news. */
export function isBoilerplate(text: string): boolean {
  const core = bare(fold(text));
  if (core === '' || !/\p{L}{2}/u.test(core)) return true;
  return core.length < 400 && WHOLE.some((pattern) => pattern.test(core));
}

/** What tools append to a line without a break: "… the end.The post Gulls return appeared first on The Gull." */
const ENDINGS: readonly RegExp[] = [
  /\s*(?:Opens in a new tab)?\s*The post (?:(?!The post ).){1,300}? (?:appeared first on|first appeared on) .{1,120}$/u,
  /\s*L[’']article (?:(?!L[’']article ).){1,300}? est apparu en premier sur .{1,120}$/u,
];

export const withoutEnding = (line: string): string =>
  ENDINGS.reduce((text, pattern) => text.replace(pattern, ''), line);

/** A line without its dateline. Only cut where a sentence's capital follows: "NASA — the agency" stays whole. */
export function withoutOpening(line: string): string {
  return OPENINGS.reduce((text, pattern) => {
    const rest = text.replace(pattern, '');
    return rest !== text && /^["“«‘']?\s?[\p{Lu}\d]/u.test(rest) ? rest : text;
  }, line);
}
