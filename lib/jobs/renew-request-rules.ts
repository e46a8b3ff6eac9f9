import { setRequestRules } from '@/lib/browser/request-rules';
import { userAgentIn } from '@/lib/jobs/here';
import { ODD_PORT_PATTERN, PRIVATE_PATTERNS } from '@/lib/private-address';
import { USER_AGENT } from '@/lib/product';
import { confirmedHosts } from '@/lib/store/confirmed-feeds';
import { readSettings } from '@/lib/store/settings';
import { NAMED_HOSTS } from '@/lib/weather/providers';

/** Before anything is asked: the browser forgets these rules when it is closed, and the reader may have changed their mind. */
export async function renewRequestRules(alsoConfirmed: readonly string[] = []): Promise<void> {
  await setRequestRules({
    userAgent: userAgentIn(await readSettings()),
    named: { userAgent: USER_AGENT, hosts: NAMED_HOSTS },
    refused: [...PRIVATE_PATTERNS, ODD_PORT_PATTERN],
    except: [...(await confirmedHosts()), ...alsoConfirmed],
  });
}
