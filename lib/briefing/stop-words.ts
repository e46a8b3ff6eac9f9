/** Words that say nothing about which event a headline tells of, English and French, without accents. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about according after again against all along also am amid among an and any are around as at be because been before being
  but by can could did do does doing don down during each even ever for from get gets getting goes going got had has
  have having he her here hers him his how i if in into is isn it its itself just let lets like may me might more most
  much must my near no nor not now of off on once one only onto or other our out over own per rather s says said say
  saying she should since so some still such t than that the their them then there these they this those through to too
  toward towards under until up upon us very via vs v was wasn way we were what whats when where which while who whom
  whose why will with within without won would yet you your
  analysis breaking briefing exclusive explained explainer live latest new news opinion photos pictures report reports
  reportedly update updates video watch
  al au aux avec ce ces cet cette chez comme contre d dans de depuis des dont du elle en encore entre est et etre eu
  fait il ils j l la le les leur leurs lui m mais meme n ne nos notre nous on ont ou par pas plus pour qu quand que
  quel quelle qui sa sans se selon ses si son sont sous sur tous tout tres un une vers votre vous y
  apres avant aujourd hui direct actualites`.split(/\s+/),
);
