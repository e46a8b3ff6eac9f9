import { setRequestRules } from '@/lib/browser/request-rules';
import { userAgentIn } from '@/lib/jobs/here';
import { ODD_PORT_PATTERN, PRIVATE_PATTERNS } from '@/lib/private-address';
import { USER_AGENT } from '@/lib/product';
import { confirmedHosts } from '@/lib/store/confirmed-feeds';
import { readSettings } from '@/lib/store/settings';
import { NAMED_HOSTS } from '@/lib/weather/providers';

/** Hosts that the reader has just confirmed and that are being asked, before any feed of theirs is kept: gone with the worker, as the asking is. */
const confirming = new Set<{ readonly host: string }>();

/**
 * Before anything is asked: the browser forgets these rules when it is closed, and the reader may have changed their mind.
 * One at a time, so that who read an older state does not write last.
 */
export const renewRequestRules = (): Promise<void> => navigator.locks.request('request-rules', setRules);

async function setRules(): Promise<void> {
  await setRequestRules({
    userAgent: userAgentIn(await readSettings()),
    named: { userAgent: USER_AGENT, hosts: NAMED_HOSTS },
    refused: [...PRIVATE_PATTERNS, ODD_PORT_PATTERN],
    except: [...(await confirmedHosts()), ...[...confirming].map(({ host }) => host)],
  });
}

/** Asks with the rules renewed, and `host` let through until it is over, whoever renews them meanwhile; undefined for a public one. */
export async function whileConfirmed<T>(host: string | undefined, ask: () => Promise<T>): Promise<T> {
  const one = host === undefined ? undefined : { host };
  if (one) confirming.add(one);
  try {
    await renewRequestRules();
    return await ask();
  } finally {
    if (one) confirming.delete(one);
  }
}
