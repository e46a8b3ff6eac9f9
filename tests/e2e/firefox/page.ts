import { eventually } from '../eventually';
import type { Marionette } from './marionette';

type Run<A extends readonly unknown[], T> = (...args: A) => T | Promise<T>;

/** A tab, driven as a reader would, and looked into. What it takes are CSS selectors, or XPath where they begin with `//`. */
export type FirefoxPage = {
  /** Runs a function in the page; it sees its arguments and the page alone. */
  evaluate<A extends readonly unknown[], T>(run: Run<A, T>, ...args: A): Promise<T>;
  waitFor(selector: string, timeout?: number): Promise<void>;
  waitForNone(selector: string, timeout?: number): Promise<void>;
  count(selector: string): Promise<number>;
  text(selector: string): Promise<string>;
  /** Waits for what is to be clicked, as `type` does. */
  click(selector: string): Promise<void>;
  /** Keys into a field, or a path into a choice of files. */
  type(selector: string, text: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
};

/** Tells elements from other values in an answer (https://www.w3.org/TR/webdriver2/#elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** One window at a time is spoken to, so what is said to one is said without a break. */
export type Turns = <T>(talk: () => Promise<T>) => Promise<T>;

export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (talk) => {
    const turn = last.then(talk, talk);
    last = turn.catch(() => {});
    return turn;
  };
}

/** What a function gives when it runs over there; an exception there is one here. */
export async function execute<T>(
  marionette: Marionette,
  run: (...args: never[]) => unknown,
  args: readonly unknown[],
): Promise<T> {
  const script = `return (${run})(...arguments)`;
  const { value } = await marionette.send<{ value: T }>('WebDriver:ExecuteScript', { script, args });
  return value;
}

export function firefoxPage(marionette: Marionette, handle: string, turns: Turns): FirefoxPage {
  const here = <T>(talk: () => Promise<T>): Promise<T> =>
    turns(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle });
      return talk();
    });
  const findAll = async (selector: string): Promise<readonly string[]> => {
    const sought = { using: selector.startsWith('//') ? 'xpath' : 'css selector', value: selector };
    const found = await marionette.send<readonly Record<string, string>[]>('WebDriver:FindElements', sought);
    return found.flatMap(({ [ELEMENT]: id }) => id ?? []);
  };
  const find = async (selector: string): Promise<string> => {
    const [id] = await findAll(selector);
    if (id === undefined) throw new Error(`There is no ${selector}`);
    return id;
  };
  const counted = async (selector: string, isRight: (count: number) => boolean, timeout = 10_000) => {
    await eventually(async () => isRight(await page.count(selector)), timeout).catch((error) => {
      throw new Error(`${selector}: ${error.message}`);
    });
  };
  const page: FirefoxPage = {
    evaluate: (run, ...args) => here(() => execute(marionette, run, args)),
    count: (selector) => here(async () => (await findAll(selector)).length),
    waitFor: (selector, timeout) => counted(selector, (count) => count > 0, timeout),
    waitForNone: (selector, timeout) => counted(selector, (count) => count === 0, timeout),
    text: (selector) =>
      here(async () => {
        const { value } = await marionette.send<{ value: string }>('WebDriver:GetElementText', {
          id: await find(selector),
        });
        return value;
      }),
    click: async (selector) => {
      await page.waitFor(selector);
      await here(async () => void (await marionette.send('WebDriver:ElementClick', { id: await find(selector) })));
    },
    type: async (selector, text) => {
      await page.waitFor(selector);
      await here(
        async () => void (await marionette.send('WebDriver:ElementSendKeys', { id: await find(selector), text })),
      );
    },
    screenshot: () =>
      here(async () => {
        const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
        return Buffer.from(value, 'base64');
      }),
    close: () =>
      here(async () => {
        // Without a window in hand, Firefox takes no order for another.
        const [other] = await marionette.send<string[]>('WebDriver:CloseWindow');
        await marionette.send('WebDriver:SwitchToWindow', { handle: other });
      }),
  };
  return page;
}
