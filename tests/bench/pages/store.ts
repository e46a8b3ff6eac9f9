import type { Page } from 'playwright-core';
import type { Stage } from './stage';

/** Runs in the page, past the product's own code: entries of long ago, made from one that is there. */
function addEntries(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('entries', 'readwrite');
      const entries = transaction.objectStore('entries');
      entries.getAll(undefined, 1).onsuccess = ({ target }) => {
        const [model] = (target as IDBRequest<Record<string, unknown>[]>).result;
        const month = Date.now() - 25 * 86_400_000;
        for (let at = 0; at < count; at++) {
          const day = month - at * 1000;
          entries.put({
            ...model,
            id: `${model?.feedId}/bench-${at}`,
            identity: `bench-${at}`,
            at: day,
            firstSeenAt: day,
          });
        }
      };
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

export const fillStore = (page: Page, count: number): Promise<void> => page.evaluate(addEntries, count);

/** What stopping takes is over by then: the browser does it after half an idle minute, and not when a tab is opened. */
const AT_REST = 500;

export async function stopWorker({ context, extensionId, keeper }: Stage): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { targetInfos = [] } = (await session?.send('Target.getTargets')) ?? {};
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (worker) await session?.send('Target.closeTarget', { targetId: worker.targetId });
  await session?.detach();
  await keeper.waitForTimeout(AT_REST);
}
