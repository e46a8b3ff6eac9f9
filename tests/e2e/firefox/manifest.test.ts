import { expect, test } from 'vitest';
import { justifiedFor } from '../../support/store-texts';
import { DOORS, HOSTS, manifestIn, PERMISSIONS, STRICT_POLICY, wantedBy } from '../strict-surface';
import { EXTENSION } from './harness';
import { ADDON_ID } from './launch';

const manifest = manifestIn(EXTENSION);

test('the manifest for Firefox asks for no more than what is used', () => {
  expect(manifest.permissions.toSorted()).toEqual(PERMISSIONS);
  expect(manifest.optional_permissions).toEqual(['notifications']);
  expect(manifest.host_permissions).toEqual(HOSTS);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
});

test('nobody outside reaches the extension for Firefox', () => {
  expect(Object.keys(manifest).filter((key) => DOORS.includes(key))).toEqual([]);
  expect(manifest.content_security_policy).toEqual({ extension_pages: STRICT_POLICY });
});

test('Firefox is told the id, the version it takes, and what is collected', () => {
  expect(manifest.browser_specific_settings?.gecko).toEqual({
    id: ADDON_ID,
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'], optional: ['locationInfo'] },
  });
});

test('addons.mozilla.org is told why, of each permission for Firefox and of no other', () => {
  expect(justifiedFor('Firefox')).toEqual(wantedBy(manifest));
});
