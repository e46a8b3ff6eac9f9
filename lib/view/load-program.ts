const addresses = (text: string | undefined): readonly string[] => text?.split(' ').filter(Boolean) ?? [];

/** The words of the language that the page was last shown in come along: the program would ask for them only when it runs. */
const wordsIn = ({ wordsEn, wordsFr }: DOMStringMap): string | undefined =>
  document.documentElement.lang.startsWith('fr') ? wordsFr : wordsEn;

/** Loads the program that the build has named on a script. It runs when whatever runs now has ended, never before. */
export function loadProgram({ dataset }: HTMLOrSVGElement): void {
  const { imports, program } = dataset;
  const links = [...addresses(imports), ...addresses(wordsIn(dataset))].map((href) =>
    Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
  );
  document.head.append(...links);
  // Not by elements: an address that a script writes into one is refused as text that becomes script.
  for (const address of addresses(program)) void import(/* @vite-ignore */ address);
}
