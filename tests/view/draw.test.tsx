// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { MoreDetails } from '@/components/MoreDetails';
import { ReadingContext, type ReadingControls } from '@/components/reading';
import { draw } from '@/lib/view/draw';

const Pause = () => (
  <details class="pause-menu">
    <summary>Pause</summary>
  </details>
);

function Story({ id, href = `https://one.example/${id}` }: { readonly id: string; readonly href?: string }) {
  return (
    <article data-story={id}>
      <h3>
        <a href={href}>{id}</a>
      </h3>
      <details class="why">
        <summary>Why</summary>
      </details>
    </article>
  );
}

/** The page as it stood frozen, drawn from `thawed`. */
function stand(view: ComponentChild, thawed = 'yesterday'): void {
  render(null, document.body);
  const frozen = document.createElement('div');
  render(<div class="page">{view}</div>, frozen);
  document.body.innerHTML = frozen.innerHTML;
  document.documentElement.dataset.thawed = thawed;
}

/** What the program shows, once it knows. */
const show = (view: ComponentChild, key = 'today') => draw(<div class="page">{view}</div>, key);
const one = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
const isOpen = (selector: string) => one<HTMLDetailsElement>(selector)?.open;

beforeEach(() =>
  stand(
    <>
      <Pause />
      <Story id="a" />
      <Story id="b" />
    </>,
  ),
);

describe('a page that is drawn anew under the reader', () => {
  test('has nothing open and no focus where the reader had done nothing', () => {
    show(<Story id="a" />);
    expect(document.querySelectorAll('details[open]')).toHaveLength(0);
    expect(document.activeElement).toBe(document.body);
  });

  test('keeps open what the reader opened, wherever it stands now', () => {
    one('.pause-menu')?.setAttribute('open', '');
    one('[data-story="b"] .why')?.setAttribute('open', '');
    show([<Pause key="pause" />, <Story key="b" id="b" />, <Story key="a" id="a" />]);
    expect(isOpen('.pause-menu')).toBe(true);
    expect(isOpen('[data-story="b"] .why')).toBe(true);
    expect(isOpen('[data-story="a"] .why')).toBe(false);
  });

  test('keeps the focus on the same story', () => {
    one('[data-story="b"] a')?.focus();
    show([<Story key="new" id="new" />, <Story key="b" id="b" />]);
    expect(document.activeElement).toBe(one('[data-story="b"] a'));
  });

  test.each([
    ['is gone', <Story key="a" id="a" />],
    ['leads elsewhere', <Story key="b" id="b" href="https://other.example/" />],
  ])('lets the focus go with a story that %s', (_, now) => {
    one('[data-story="b"] a')?.focus();
    show(now);
    expect(document.activeElement).toBe(document.body);
  });
});

test('a menu that was opened before the program came is filled by it', async () => {
  let loads = 0;
  const controls = { loadMenus: () => void loads++ } as Partial<ReadingControls> as ReadingControls;
  const view = (
    <ReadingContext.Provider value={controls}>
      <MoreDetails of="it">{() => <p>What can be done</p>}</MoreDetails>
    </ReadingContext.Provider>
  );
  stand(view, 'today');
  one('details')?.setAttribute('open', '');
  show(view);
  await expect.poll(() => document.body.textContent).toContain('What can be done');
  expect(loads).toBe(1);
});
