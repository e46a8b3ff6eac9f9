import { browser } from 'wxt/browser';

/** Forgets what is kept beside the store, and gives back what the reader granted on the way. */
export async function forgetKept(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  // Another browser in which it is on puts its own copy back: what is erased here is removed nowhere else.
  await browser.storage.sync.clear();
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const manifest = browser.runtime.getManifest();
  const required = new Set<string>(manifest.host_permissions ?? []);
  const optional = new Set<string>(manifest.optional_permissions ?? []);
  const granted = {
    origins: origins.filter((one) => !required.has(one)),
    permissions: permissions.filter((one) => optional.has(one)),
  };
  // What belongs to the product for good cannot be given back, and a browser may count more to it than the manifest does.
  if (granted.origins.length + granted.permissions.length > 0)
    await browser.permissions.remove(granted).catch(() => false);
}
