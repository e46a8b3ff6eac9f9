import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isLookedAt, oncePainted } from '@/lib/view/after-paint';
import { keepEarlyInput } from '@/lib/view/early-input';
import { loadProgram } from '@/lib/view/load-program';
import { markPainted } from '@/lib/view/painted';
import { thawPage } from '@/lib/view/thaw';

/** Runs in the body: before the first paint, and nothing else has to be loaded for it. */
function begin(script: HTMLOrSVGElement | null): void {
  const drawRest = thawPage(Date.now());
  keepEarlyInput();
  markPainted();
  const goOn = () => {
    if (script) loadProgram(script);
    drawRest();
  };
  // Before the first paint, the program and the page would share the processor.
  const isDrawn = document.documentElement.dataset.thawed !== undefined;
  if (isDrawn && isLookedAt()) oncePainted(goOn);
  else goOn();
}

export default defineUnlistedScript(() => begin(document.currentScript));
