import { eventually } from '../eventually';
import type { Marionette } from './marionette';

type Run<A extends readonly unknown[], T> = (...args: A) => T | Promise<T>;

/** A tab, driven as a reader would, and looked into. Takes CSS selectors. */
export type FirefoxPage = {
  /** Runs a function in the page; it sees its arguments and the page alone. */
  evaluate<A extends readonly unknown[], T>(run: Run<A, T>, ...args: A): Promise<T>;
  waitFor(selector: string, timeout?: number): Promise<void>;
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
  const find = async (selector: string): Promise<string> => {
    const using = { using: 'css selector', value: selector };
    const { value } = await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', using);
    return value[ELEMENT] ?? '';
  };
  const page: FirefoxPage = {
    evaluate: (run, ...args) => here(() => execute(marionette, run, args)),
    waitFor: async (selector, timeout = 10_000) => {
      const isThere = (sought: string) => document.querySelector(sought) !== null;
      await eventually(() => page.evaluate(isThere, selector), timeout).catch((error) => {
        throw new Error(`${selector}: ${error.message}`);
      });
    },
    click: (selector) =>
      here(async () => void (await marionette.send('WebDriver:ElementClick', { id: await find(selector) }))),
    type: (selector, text) =>
      here(async () => void (await marionette.send('WebDriver:ElementSendKeys', { id: await find(selector), text }))),
    screenshot: () =>
      here(async () => {
        const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
        return Buffer.from(value, 'base64');
      }),
    close: () => here(async () => void (await marionette.send('WebDriver:CloseWindow'))),
  };
  return page;
}
