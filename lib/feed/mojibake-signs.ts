/**
 * Kinds of signs that garbled letters are made of, and the pairs of them that no language has: what tells the letters of
 * another encoding from letters that are meant. Both are ftfy's, which counted them in texts of many languages: by Robyn
 * Speer, https://github.com/rspeer/python-ftfy/blob/main/ftfy/badness.py, Apache-2.0.
 */
const CONTROL = '\x80-\x9f';
const RARE = '¦¤¨¬¯¸ƒˆˇ˘˛˜†‡‰⌐◊\ufffdªº';
const LAW = '¶§';
const MONEY = '¢£¥₧€';
const OPENING = '¡«¿©΄΅‘‚“„•‹\uf8ff';
const CLOSING = '®»˝”›™';
const NUMBER = '²³¹±¼½¾×µ÷⁄∂∆∏∑√∞∩∫≈≠≡≤≥№';
const FACE = 'Ò-ÖÙ-Üò-öø-üŐŌŪŲ°';
const UPPER = 'À-ÑØÜÝĂĀĄĆČĎĐĘĚĒĖĞĢİĪĶĹĽŁĻŃŇŅŒŘŚŞŠŢŤŮŰŸŹŻŽҐ';
const LOWER = 'ßà-ñăąāćčďđęěēėğģįīķĺľłļœŕśşšťüźżžґﬁﬂ';
const OTHER_UPPER = 'ÞΑ-ΩΆΈΉΊΌΎΏΪΫЁ-Я';
const OTHER_LOWER = 'α-ωάέήίΰа-џ';
const BOX = '│┌┐┘└├┤┬┼═-╬▀▄█▌▐░▒▓';
const COMMON = '\u00a0\u00ad·´–—―…’';

const IN_ARABIC = `[ØÙ][${COMMON}${MONEY}${RARE}${NUMBER}${OPENING}ŸŠ®°µ»]`;
/** What stands between two capitals where a word of Greek or Cyrillic was garbled. */
const BETWEEN = `${CONTROL}${RARE}${OPENING}${CLOSING}${MONEY}°`;

const PAIRS = [
  `[${CONTROL}]`,
  `[${RARE}${LOWER}${UPPER}${BOX}${OPENING}${CLOSING}${MONEY}${NUMBER}${LAW}][${RARE}]`,
  `[a-zA-Z][${OTHER_LOWER}${OTHER_UPPER}][${RARE}]`,
  `[${RARE}][${LOWER}${UPPER}${BOX}${OPENING}${CLOSING}${MONEY}${NUMBER}${LAW}]`,
  `[${LOWER}${OTHER_LOWER}${BOX}${CLOSING}${MONEY}${NUMBER}][${UPPER}]`,
  `[${BOX}${CLOSING}${MONEY}${NUMBER}][${LOWER}]`,
  `[${LOWER}${BOX}${CLOSING}][${MONEY}]`,
  `\\s[${UPPER}][${MONEY}]`,
  `[${UPPER}${BOX}][${NUMBER}${LAW}]`,
  `[${LOWER}${UPPER}${BOX}${MONEY}${CLOSING}][${OPENING}][${NUMBER}]`,
  `[${LOWER}${UPPER}${MONEY}${NUMBER}${BOX}${LAW}][${CLOSING}][${OPENING}]`,
  `[${MONEY}${NUMBER}${BOX}][${OPENING}]`,
  `[a-z][${UPPER}][${OPENING}${MONEY}]`,
  `[${BOX}][${FACE}${CLOSING}]`,
  `[${LOWER}${UPPER}${MONEY}${NUMBER}${OPENING}${CLOSING}${LAW}][${BOX}]`,
  `[${LOWER}${UPPER}][${OPENING}${CLOSING}][\\p{L}\\p{N}_]`,
  '[Œœ][^A-Za-z]',
  `[${UPPER}]°`,
  `[ÂÃÎÐ][€œŠš¢£Ÿž\u00a0\u00ad®©°·»${OPENING}${CLOSING}–—´]`,
  '×[²³]',
  IN_ARABIC + IN_ARABIC,
  'à[²µ¹¼½¾]',
  // Mac Roman
  '√[±∂†≠®™´≤≥¥µø]',
  '≈[°¢]',
  '‚Ä[ìîïòôúùû†°¢π]',
  '‚[âó][àä°ê]',
  // Windows-1251
  'вЂ',
  `[ВГРС][${BETWEEN}µ][ВГРС]`,
  'ГўВЂВ.[A-Za-z ]',
  // À and á, and spaces that were no-break spaces
  'Ã[\u00a0¡]',
  '(?:[a-z]\\s?|^)[ÃÂ] ',
  `[a-z.,?!${CLOSING}]Â[ ${OPENING}${CLOSING}]`,
  // Windows-1253
  'β€[™\u00a0Ά\u00ad®°]',
  `[ΒΓΞΟ][${BETWEEN}][ΒΓΞΟ]`,
  // Windows-1257
  'ā€',
];

/** What no language has: a sign of garbled letters. */
export const GARBLED = new RegExp(PAIRS.join('|'), 'u');
