// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { WeatherForm, type WeatherFormProps } from '@/components/WeatherForm';
import { settings } from './samples';
import { all, button, click, show, textOf } from './show';

function form(over: Partial<WeatherFormProps> = {}, language: 'en' | 'fr' = 'en') {
  const own = { onSearch: vi.fn(), onChange: vi.fn(), onGrant: vi.fn() };
  const { page } = show(<WeatherForm settings={settings()} search={undefined} {...own} {...over} />, language);
  return { ...own, page };
}

function submit(page: HTMLElement, text: string): void {
  const box = page.querySelector<HTMLInputElement>('input[type="search"]');
  if (box) box.value = text;
  act(() => void page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
}

const choose = (page: HTMLElement, name: string, index: number) =>
  act(() => {
    const select = page.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (!select) throw new Error(name);
    select.selectedIndex = index;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

const PEMBROKE = { name: 'Pembroke, Ontario', latitude: 45.83, longitude: -77.11, country: 'CA' };
const OSLO = { name: 'Oslo', latitude: 59.91, longitude: 10.75, country: 'NO', timeZone: 'Europe/Oslo' };

test('a name is looked up, and nothing before the reader asks', () => {
  const { page, onSearch, onChange } = form();
  expect(onSearch).not.toHaveBeenCalled();
  submit(page, 'Pembroke');
  expect(onSearch).toHaveBeenCalledExactlyOnceWith('Pembroke');
  submit(page, '  ');
  expect(onSearch).toHaveBeenCalledOnce();
  expect(onChange).not.toHaveBeenCalled();
});

test('coordinates need no search', () => {
  const { page, onSearch, onChange } = form();
  submit(page, '59.91, 10.75');
  expect(onSearch).not.toHaveBeenCalled();
  expect(onChange).toHaveBeenCalledExactlyOnceWith({
    place: { name: '59.91, 10.75', latitude: 59.91, longitude: 10.75 },
    weatherService: 'auto',
    weatherAddress: undefined,
  });
});

test('a pasted location feed is asked alone, until the reader takes it back', () => {
  const address = 'https://weather.gc.ca/rss/weather/45.821_-77.115_e.xml';
  const { page, onChange } = form();
  submit(page, ` ${address} `);
  expect(onChange).toHaveBeenCalledExactlyOnceWith({
    place: { name: '45.82, −77.11', latitude: 45.82, longitude: -77.11 },
    weatherService: 'auto',
    weatherAddress: address,
  });
  const pasted = form({ settings: settings({ weatherAddress: address }) });
  expect(pasted.page.querySelector('select[name="weatherService"]')).toBeNull();
  click(button(pasted.page, /own service again/));
  expect(pasted.onChange).toHaveBeenCalledExactlyOnceWith({ weatherAddress: undefined });
});

test('what was found can be chosen; a service that does not know the place is given up', () => {
  const { page, onChange } = form({
    settings: settings({ weatherService: 'eccc' }),
    search: { kind: 'found', places: [PEMBROKE, OSLO] },
  });
  expect(all(page, '.places button').map(textOf)).toEqual(['Pembroke, Ontario, Canada', 'Oslo, Norway']);
  click(button(page, /^Pembroke/));
  click(button(page, /^Oslo/));
  expect(onChange.mock.calls).toEqual([
    [{ place: PEMBROKE, weatherService: 'eccc', weatherAddress: undefined }],
    [{ place: OSLO, weatherService: 'auto', weatherAddress: undefined }],
  ]);
});

test.each([
  ['searching', 'Loading…'],
  [{ kind: 'found', places: [] }, 'No place of that name was found.'],
  [
    { kind: 'failed', host: 'geo.example', outcome: 'http', status: 503 },
    'The place search at geo.example failed: HTTP 503.',
  ],
] as const)('%o is told', (search, words) => {
  expect(textOf(form({ search }).page.querySelector('[role="status"]'))).toBe(words);
});

test('where the browser withholds the geocoder, the reader can allow it', () => {
  const { page, onGrant } = form({ search: { kind: 'failed', host: 'geo.example', outcome: 'permission' } });
  click(button(page, 'Allow geo.example'));
  expect(onGrant).toHaveBeenCalledExactlyOnceWith('geo.example');
});

test('offers the services of the place', () => {
  const { page, onChange } = form();
  expect(all(page, 'select[name="weatherService"] option').map(textOf)).toEqual([
    'The official one of the place',
    'Environment Canada',
    'MET Norway',
    'Open-Meteo',
  ]);
  choose(page, 'weatherService', 3);
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ weatherService: 'open-meteo' });
});

test('units are the reader’s', () => {
  const { page, onChange } = form({ settings: settings({ units: 'imperial' }) });
  expect(page.querySelector<HTMLSelectElement>('select[name="units"]')?.value).toBe('imperial');
  choose(page, 'units', 0);
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ units: 'metric' });
});

test('speaks French', () => {
  const { page } = form({ search: { kind: 'found', places: [OSLO] } }, 'fr');
  expect(textOf(page.querySelector('.places'))).toBe('Oslo, Norvège');
});
