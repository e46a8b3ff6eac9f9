// @vitest-environment happy-dom
import type { ComponentProps } from 'preact';
import { expect, test, vi } from 'vitest';
import { DataGroup } from '@/components/DataGroup';
import { EditionFields } from '@/components/EditionFields';
import { IdentifyField } from '@/components/IdentifyField';
import { LanguageFields } from '@/components/LanguageFields';
import type { OpmlForm } from '@/components/OpmlForm';
import { OptionsEnd } from '@/components/OptionsEnd';
import { USER_AGENT } from '@/lib/product';
import { settings, someData } from './samples';
import { all, button, click, enter, field, show, textOf } from './show';

test('when the edition is made and where it shows apply at once; no time is no change', () => {
  const onChange = vi.fn();
  const { page } = show(<EditionFields settings={settings()} onChange={onChange} onNotices={vi.fn()} />);
  const time = field(page, 'Edition time');
  expect(time.value).toBe('06:45');
  enter(time, '07:30');
  enter(time, '');
  enter(field<HTMLSelectElement>(page, 'New tabs show the briefing'), 'asked');
  expect(onChange.mock.calls).toEqual([[{ editionTime: '07:30' }], [{ newTab: 'asked' }]]);
});

test('notices are asked for, and stay as they are until the browser agrees', () => {
  const onNotices = vi.fn();
  const { page } = show(<EditionFields settings={settings()} onChange={vi.fn()} onNotices={onNotices} />);
  const box = field(page, 'Notify me when an edition is ready');
  click(box);
  expect(onNotices.mock.calls).toEqual([[{ notifyEdition: true }]]);
  expect(box.checked).toBe(false);
});

test('the pages and the feeds have a language each, which may follow the browser', () => {
  const onChange = vi.fn();
  const { page } = show(<LanguageFields settings={settings({ language: 'fr' })} onChange={onChange} />);
  const own = field<HTMLSelectElement>(page, 'Language');
  expect([own.value, own.options.length]).toEqual(['fr', 3]);
  enter(own, 'auto');
  enter(field<HTMLSelectElement>(page, 'Language of the feeds'), 'en');
  expect(onChange.mock.calls).toEqual([[{ language: 'auto' }], [{ feedLanguage: 'en' }]]);
});

test.each([true, false])('whether requests name the product is a box that says what they would say: %s', (identify) => {
  const onChange = vi.fn();
  const { page } = show(<IdentifyField settings={settings({ identify })} onChange={onChange} />);
  const box = field(page, 'Tell servers who asks');
  expect(box.checked).toBe(identify);
  expect(textOf(page.querySelector(`#${box.getAttribute('aria-describedby')}`))).toContain(USER_AGENT);
  click(box);
  expect(onChange.mock.calls).toEqual([[{ identify: !identify }]]);
});

test('hosts are asked for beside the import that brought them, and nowhere else', () => {
  const onGrant = vi.fn();
  const group = (opml: Partial<ComponentProps<typeof OpmlForm>> = {}) =>
    show(<DataGroup data={someData(opml)} missingHosts={['a.example']} onGrant={onGrant} />).page;
  expect(all(group(), '.host-notice')).toEqual([]);
  const counts = { added: 2, known: 0, refused: [], refusedCount: 0, unread: 0, complete: true };
  click(button(group({ report: { kind: 'imported', ...counts } }), 'Allow these sites'));
  expect(onGrant).toHaveBeenCalledOnce();
});

test('the end has the weather, the data and what this is, each with its heading', () => {
  const actions = { setSettings: vi.fn(), findPlaces: vi.fn(), grantHost: vi.fn(), grantHosts: vi.fn() };
  const { page } = show(
    <OptionsEnd settings={settings()} version="1.2.3" missingHosts={[]} data={someData()} actions={actions} />,
  );
  expect(all(page, 'h2').map(textOf)).toEqual(['Weather', 'Data and privacy', 'About']);
  expect(textOf(page.querySelector('#about'))).toContain('1.2.3');
  enter(field<HTMLSelectElement>(page, 'Units'), 'imperial');
  click(field(page, 'Tell servers who asks'));
  expect(actions.setSettings.mock.calls).toEqual([[{ units: 'imperial' }], [{ identify: true }]]);
});
