import { browser } from 'wxt/browser';

export type RequestRules = {
  /** Sent instead of the browser's own name. */
  readonly userAgent?: string;
  /** The same to these hosts alone, which ask for it. */
  readonly named: { readonly userAgent: string; readonly hosts: readonly string[] };
  /** Addresses that are not asked, as patterns (RE2). */
  readonly refused: readonly string[];
  /** Hosts to which `refused` does not apply. */
  readonly except: readonly string[];
};

type Rule = Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0]['addRules'] extends
  | (infer One)[]
  | undefined
  ? One
  : never;

/** No page's requests and no other extension's: those that this one makes outside of any tab. */
const ours = (): Rule['condition'] => ({
  initiatorDomains: [new URL(browser.runtime.getURL('/')).host],
  tabIds: [-1],
  resourceTypes: ['xmlhttprequest'],
});

const nameRule = (userAgent: string, hosts?: readonly string[]): Omit<Rule, 'id'> => ({
  action: { type: 'modifyHeaders', requestHeaders: [{ header: 'User-Agent', operation: 'set', value: userAgent }] },
  condition: { ...ours(), ...(hosts && { requestDomains: [...hosts] }) },
});

/** Judges every step of a redirect, before it is taken. */
const refusalRule = (regexFilter: string, except: readonly string[]): Omit<Rule, 'id'> => ({
  action: { type: 'block' },
  condition: { ...ours(), regexFilter, ...(except.length > 0 && { excludedRequestDomains: [...except] }) },
});

/** The same of pictures on our pages: nobody confirmed their hosts. */
const pictureRule = (regexFilter: string): Omit<Rule, 'id'> => ({
  action: { type: 'block' },
  condition: { initiatorDomains: ours().initiatorDomains, resourceTypes: ['image'], regexFilter },
});

/** Chromium is told by the pages' own policy. Firefox follows this rule only on hosts that we may read; the options say so. */
const cookieRule = (): Omit<Rule, 'id'> => ({
  action: { type: 'modifyHeaders', requestHeaders: [{ header: 'Cookie', operation: 'remove' }] },
  condition: { initiatorDomains: ours().initiatorDomains, resourceTypes: ['image'] },
});

/**
 * Sets what the browser does with our own requests until it is closed. A fetch cannot do either by itself: Chromium drops a
 * `User-Agent` that a fetch names, and a redirect is followed before anybody could ask where it leads.
 */
export async function setRequestRules({ userAgent, named, refused, except }: RequestRules): Promise<void> {
  const rules = [
    userAgent === undefined ? nameRule(named.userAgent, named.hosts) : nameRule(userAgent),
    ...refused.map((pattern) => refusalRule(pattern, except)),
    ...refused.map(pictureRule),
    cookieRule(),
  ];
  const addRules = rules.map((rule, index) => ({ ...rule, id: index + 1 }));
  const old = await browser.declarativeNetRequest.getSessionRules();
  // Its own, too: somebody else may set them at the same time, and an id that is there already is refused.
  const removeRuleIds = [...new Set([...old, ...addRules].map(({ id }) => id))];
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds, addRules });
}
