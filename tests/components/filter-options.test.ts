// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { filterOptions } from '@/components/filter-options';

const page = () => {
  const root = document.createElement('main');
  root.innerHTML = `
    <section data-group id="looks"><h2>Apparence</h2><p class="hint">Les couleurs</p>
      <form data-options>
        <label id="theme">Thème <select><option>Sombre</option></select></label>
        <label id="size">Taille <input type="text" value="Grande" /></label>
        <label id="box">Gras <input type="checkbox" value="sombre" /></label>
      </form>
    </section>
    <section data-group id="order"><h2>Sections</h2>
      <ol data-options><li id="us">États-Unis <button aria-label="Monter">↑</button></li><li id="science">Sciences</li></ol>
    </section>
    <section data-group id="about"><h2>À propos</h2><p>Licence MIT</p></section>`;
  return root;
};
const shown = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('[id]')]
    .filter((one) => one.closest('[hidden]') === null)
    .map(({ id }) => id)
    .join(' ');

test.each([
  ['', 3, 'looks theme size box order us science about'],
  ['theme', 1, 'looks theme'],
  ['SOMBRE', 1, 'looks theme'],
  ['grande', 1, 'looks size'],
  ['couleurs', 1, 'looks theme size box'],
  ['etats-unis', 1, 'order us'],
  ['monter', 1, 'order us'],
  ['licence', 1, 'about'],
  ['rien de cela', 0, ''],
])('“%s” leaves %i groups: %s', (text, count, expected) => {
  const root = page();
  expect(filterOptions(root, text)).toBe(count);
  expect(shown(root)).toBe(expected);
});

test('what was hidden comes back', () => {
  const root = page();
  filterOptions(root, 'rien de cela');
  expect(filterOptions(root, ' ')).toBe(3);
  expect(shown(root)).toBe('looks theme size box order us science about');
});
