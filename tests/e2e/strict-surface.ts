import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hosts } from '@/lib/catalogue/hosts';

export type Manifest = {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly externally_connectable?: { readonly ids: readonly string[] };
  readonly browser_specific_settings?: { readonly gecko: Gecko };
  readonly icons: Readonly<Record<string, string>>;
};
type Gecko = Readonly<Record<string, unknown>> & {
  readonly data_collection_permissions: { readonly required: readonly string[]; readonly optional: readonly string[] };
};

export const manifestIn = (extensionDir: string): Manifest =>
  JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));

/** Nothing from outside but feeds and pictures, no text that becomes markup or script. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  'connect-src https: http:',
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types own-worker',
].join('; ');

/** What reaches into pages of the web, or lets them reach us: none of it may be in a manifest of ours. */
export const DOORS = ['content_scripts', 'web_accessible_resources', 'sandbox', 'user_scripts', 'devtools_page'];

/** Of what both browsers grant at install; each is used, and said why in `lib/README.md` or where it is used. */
export const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'declarativeNetRequest',
  'scripting',
  'storage',
  'unlimitedStorage',
  'webRequest',
];

/** The hosts of the catalogue's feeds and of the weather, and no others before the reader adds them. */
export const HOSTS = hosts().map((host) => `*://${host}/*`);

/** All that a manifest asks for, now or later; the named hosts as one. */
export function wantedBy(manifest: Manifest): readonly string[] {
  const { data_collection_permissions: data } = manifest.browser_specific_settings?.gecko ?? {};
  const hosts = manifest.host_permissions.map((pattern) => (HOSTS.includes(pattern) ? '*://<host>/*' : pattern));
  const told = [...(data?.required ?? []), ...(data?.optional ?? [])].filter((kind) => kind !== 'none');
  const later = [...manifest.optional_permissions, ...manifest.optional_host_permissions];
  return [...new Set([...manifest.permissions, ...later, ...hosts, ...told])].toSorted();
}
