import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keepEarlyInput } from '@/lib/view/early-input';
import { loadProgram } from '@/lib/view/load-program';
import { markPainted } from '@/lib/view/painted';
import { thawPage } from '@/lib/view/thaw';

// A classic script in the body: it runs before the first paint, and nothing else has to be loaded for it.
export default defineUnlistedScript(() => {
  thawPage(Date.now());
  keepEarlyInput();
  markPainted();
  if (document.currentScript) loadProgram(document.currentScript);
});
