import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { renewRequestRules, whileConfirmed } from '@/lib/jobs/renew-request-rules';
import { emptyStore } from '../store/fixtures';
import '../support/browser';

beforeEach(emptyStore);

/** Hosts that may be asked, though they lead into a private network. */
const excepted = async () => {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  return [...new Set(rules.flatMap(({ condition }) => condition.excludedRequestDomains ?? []))];
};

test('what the reader has just confirmed is let through as long as it is asked, whoever renews the rules meanwhile', async () => {
  const tick = renewRequestRules();
  const seen = await whileConfirmed('nas.lan', async () => {
    await tick;
    const before = await excepted();
    await renewRequestRules();
    return [before, await excepted()];
  });
  expect(seen).toEqual([['nas.lan'], ['nas.lan']]);
  await renewRequestRules();
  expect(await excepted(), 'and no longer').toEqual([]);
});

test('nor is it after the asking has failed', async () => {
  const failing = whileConfirmed('nas.lan', () => Promise.reject(new Error('a bug')));
  await expect(failing).rejects.toThrow('a bug');
  await renewRequestRules();
  expect(await excepted()).toEqual([]);
});
