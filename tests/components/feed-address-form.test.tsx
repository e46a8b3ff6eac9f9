// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { FeedAddressForm } from '@/components/FeedAddressForm';
import type { FeedDetails } from '@/lib/feed-health';
import type { Language } from '@/lib/i18n';
import { aFeed } from './samples';
import { all, button, click, enter, field, show, submit, textOf } from './show';

const feed = aFeed({ subscriptionId: 'science/harbour' });
const QUAY = 'https://quay.example/feed';
const details: FeedDetails = { id: 'harbour', headers: {}, alternatives: [], attempts: [] };

describe('the address of a feed', () => {
  type Over = { readonly details?: Partial<FeedDetails>; readonly isBusy?: boolean; readonly language?: Language };
  const form = ({ details: more, isBusy = false, language }: Over = {}) => {
    const actions = { edit: vi.fn(), again: vi.fn(), useMoved: vi.fn() };
    const node = (shown = feed) => (
      <FeedAddressForm feed={shown} details={{ ...details, ...more }} isBusy={isBusy} actions={actions} />
    );
    const { page, again } = show(node(), language);
    return { page, actions, moveTo: (url: string) => again(node({ ...feed, url })) };
  };

  test('stands in a field that says what becomes of another one', () => {
    const address = field(form().page, 'Address');
    expect([address.value, address.type, address.inputMode]).toEqual([feed.url, 'text', 'url']);
    expect(textOf(document.getElementById(address.getAttribute('aria-describedby') ?? ''))).toMatch(/asked once/);
  });

  test('is changed to what was typed, as it was typed', () => {
    const { page, actions } = form();
    enter(field(page, 'Address'), 'quay.example/feed');
    submit(page.querySelector('form'));
    enter(field(page, 'Address'), '');
    submit(page.querySelector('form'));
    expect(actions.edit.mock.calls).toEqual([
      [feed, 'quay.example/feed'],
      [feed, ''],
    ]);
  });

  test('is the new one once that counts, and whoever typed it stays where they are', () => {
    const { page, moveTo } = form();
    const address = field(page, 'Address');
    address.focus();
    enter(address, 'quay.example/feed');
    moveTo(QUAY);
    expect([document.activeElement === address, field(page, 'Address').value]).toEqual([true, QUAY]);
    moveTo(feed.url);
    expect(field(page, 'Address').value).toBe(feed.url);
  });

  test('is not asked for twice at a time', () => {
    const alternatives = [{ id: 'a', url: QUAY, title: 'Quay' }];
    const { page, actions } = form({ isBusy: true, details: { alternatives } });
    submit(page.querySelector('form'));
    click(button(page, 'Replace with this one: Quay'));
    expect(actions.edit).not.toHaveBeenCalled();
    expect(all(page, 'button').map((one) => one.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
  });

  test.each<[Partial<NonNullable<FeedDetails['moving']>>, Language, string]>([
    [{ days: 1 }, 'en', `Its server redirected to ${QUAY} on 1 day, without saying whether for good.`],
    [{ days: 3 }, 'en', `Its server redirected to ${QUAY} on 3 days, without saying whether for good.`],
    [{ isForEver: true }, 'en', `Its server says that it has moved for good to ${QUAY}.`],
    [{ isForEver: true }, 'fr', `Son serveur dit que le fil a déménagé pour de bon : ${QUAY}.`],
  ])('may lead on: %j, in %s', (over, language, told) => {
    const { page } = form({ details: { moving: { url: QUAY, days: 2, ...over } }, language });
    expect(textOf(page.querySelector('[data-moving]')).startsWith(told)).toBe(true);
  });

  test('is the one to which it leads by one click, and the focus is not lost with the button', () => {
    const { page, actions } = form({ details: { moving: { url: QUAY, days: 2 } } });
    click(button(page, 'Use the new address'));
    expect(actions.useMoved.mock.calls).toEqual([[feed]]);
    expect(document.activeElement).toBe(field(page, 'Address'));
  });

  test('is not the one to which it leads while it is asked somewhere else', () => {
    const { page, actions } = form({ isBusy: true, details: { moving: { url: QUAY, days: 2 } } });
    click(button(page, 'Use the new address'));
    expect(actions.useMoved).not.toHaveBeenCalled();
    expect(button(page, 'Use the new address').getAttribute('aria-disabled')).toBe('true');
  });

  test('may be another of its publisher’s, each by a button of its own name', () => {
    const alternatives = ['News', 'Sport'].map((title) => ({ id: title, url: `https://a.example/${title}`, title }));
    const { page, actions } = form({ details: { alternatives } });
    expect(all(page, '[data-alternatives] li > span').map(textOf)).toEqual([
      'News https://a.example/News',
      'Sport https://a.example/Sport',
    ]);
    click(button(page, 'Replace with this one: Sport'));
    expect(actions.edit.mock.calls).toEqual([[feed, 'https://a.example/Sport']]);
    expect(document.activeElement).toBe(field(page, 'Address'));
  });

  test('is alone where nothing else is known', () => {
    expect(all(form().page, '[data-moving], [data-alternatives]')).toEqual([]);
  });
});
