/** The only policy that our pages' own policy allows, by the name that `wxt.config.ts` gives it. */
const POLICY = 'own-worker';

type Policies = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
};

/** Nothing but a script that came with the extension. */
function ownAddress(url: string): string {
  const { origin, href } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`Not a script of ours: ${href}`);
  return href;
}

/** A worker of ours. Its address is vouched for where the browser asks for that (not before Firefox 148). */
export function ownWorker(url: string): Worker {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy(POLICY, { createScriptURL: ownAddress });
  return new Worker(policy?.createScriptURL(url) ?? ownAddress(url), { type: 'module' });
}
