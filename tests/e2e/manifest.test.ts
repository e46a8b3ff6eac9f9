import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sizeOfPng } from '../support/png-size';
import { justifiedFor } from '../support/store-texts';
import { EXTENSION } from './harness';
import { DOORS, HOSTS, manifestIn, PERMISSIONS, STRICT_POLICY, wantedBy } from './strict-surface';

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

test('the store is told why, of each permission for Chromium and of no other', () => {
  expect(justifiedFor('Chrome')).toEqual(wantedBy(manifest));
});

test.each([16, 32, 48, 128])('an icon of %d pixels is what it is said to be', (size) => {
  expect(sizeOfPng(join(EXTENSION, manifest.icons[size] ?? ''))).toEqual([size, size]);
});
