import type { Briefing } from './harness';

type Collected = { readonly message: string; readonly contextUrl: string };

/** As the browser's own page for extensions has it. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(to: { extensionId: string; errorCollection: boolean }): Promise<void>;
    getExtensionInfo(extensionId: string): Promise<{ readonly runtimeErrors: readonly Collected[] }>;
  };
};

/**
 * Has the browser note what nobody catches in the worker and on the pages of ours, also on those that nobody sees; gives
 * what it has noted so far, the same once.
 */
export async function collectErrors({ context, extensionId }: Briefing): Promise<() => Promise<string[]>> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, errorCollection: true });
  }, extensionId);
  return () =>
    page.evaluate(async (id) => {
      const { runtimeErrors } = await chrome.developerPrivate.getExtensionInfo(id);
      return runtimeErrors.map(({ contextUrl, message }) => `${new URL(contextUrl).pathname}: ${message}`);
    }, extensionId);
}
