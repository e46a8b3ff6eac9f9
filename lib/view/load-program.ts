import { type Millis, SECOND } from '@/lib/time';
import { isUnseen } from '@/lib/view/unseen';

/** A tab that is left before it was painted never is. */
const PATIENCE: Millis = SECOND;

const addresses = (text: string | undefined): readonly string[] => text?.split(' ').filter(Boolean) ?? [];

/** The words of the language that the page was last shown in come along: the program would ask for them only when it runs. */
const wordsIn = ({ wordsEn, wordsFr }: DOMStringMap): string | undefined =>
  document.documentElement.lang.startsWith('fr') ? wordsFr : wordsEn;

function load(named: DOMStringMap): void {
  const { imports, program } = named;
  const links = [...addresses(imports), ...addresses(wordsIn(named))].map((href) =>
    Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
  );
  document.head.append(...links);
  // Not by elements: an address that a script writes into one is refused as text that becomes script.
  for (const address of addresses(program)) void import(/* @vite-ignore */ address);
}

/** Calls once when the page's first paint is on the screen. */
function oncePainted(go: () => void): void {
  const observer = new PerformanceObserver(done);
  const timer = setTimeout(done, PATIENCE);
  function done(): void {
    observer.disconnect();
    clearTimeout(timer);
    go();
  }
  observer.observe({ type: 'paint' });
}

/**
 * Loads the program that the build has named on a script, once the page's first paint is on the screen: before, the two would
 * share the processor. Where nothing stands on the page yet, or nobody looks, there is nothing to wait for.
 */
export function loadProgram({ dataset }: HTMLOrSVGElement): void {
  const isDrawn = document.documentElement.dataset.thawed !== undefined;
  if (!isDrawn || isUnseen() || document.visibilityState !== 'visible') load(dataset);
  else oncePainted(() => load(dataset));
}
