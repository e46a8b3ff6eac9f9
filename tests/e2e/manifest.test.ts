import { expect, test } from 'vitest';
import { EXTENSION } from './harness';
import { DOORS, HOSTS, manifestIn, PERMISSIONS, STRICT_POLICY } from './strict-surface';

const manifest = manifestIn(EXTENSION);

test('the manifest for Chromium asks for no more than what is used', () => {
  expect(manifest.permissions.toSorted()).toEqual([...PERMISSIONS, 'offscreen', 'sidePanel'].toSorted());
  expect(manifest.optional_permissions).toEqual(['notifications']);
  expect(manifest.host_permissions).toEqual(HOSTS);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
});

test('nobody outside reaches the extension for Chromium', () => {
  expect(Object.keys(manifest).filter((key) => DOORS.includes(key))).toEqual([]);
  expect(manifest.externally_connectable).toEqual({ ids: [] });
  expect(manifest.content_security_policy).toEqual({ extension_pages: STRICT_POLICY });
});
