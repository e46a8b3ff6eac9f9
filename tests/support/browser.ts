/** The browser as the unit tests see it: hosts can be withheld, permissions granted, the interface is English. */
export const withheld = new Set<string>();
export const granted = new Set<string>();

export type Notified = { readonly id: string; readonly title: string; readonly message: string };
/** What the reader was notified of, in order. */
export const notified: Notified[] = [];

/** `storage.session`, which is gone when the browser closes; and how often the extension started itself anew. */
export const session = new Map<string, unknown>();
export const alarms = new Set<string>();
export const reloads: number[] = [];
export const updateListeners: (() => void)[] = [];

const hostOf = (pattern: string): string => pattern.replace('*://', '').replace('/*', '');

type Wanted = { readonly origins?: readonly string[]; readonly permissions?: readonly string[] };
type Rule = { readonly id: number };
type Update = { readonly removeRuleIds?: readonly number[]; readonly addRules?: readonly Rule[] };
let sessionRules: readonly Rule[] = [];

type ErrorListener = (details: { readonly error: string; readonly url: string; readonly requestId: string }) => void;
/** What every request comes to, as the browser tells those who watch; and who does. */
export const stopped: { error?: string } = {};
export const errorListeners = new Set<ErrorListener>();
/** The browser tells of a request before it answers a question that is asked after it. */
function tellStopped(host: string): void {
  const { error } = stopped;
  if (error !== undefined) for (const hear of errorListeners) hear({ error, url: `http://${host}/`, requestId: '1' });
}

type Hop = {
  readonly requestId?: string;
  readonly url: string;
  readonly redirectUrl: string;
  readonly statusCode: number;
};
type RedirectListener = (hop: Hop & { readonly requestId: string }) => void;
/** The redirects on the way of every request, as the browser tells those who watch. */
export const redirected: Hop[] = [];
const redirectListeners = new Set<RedirectListener>();
const fetchUnheard = globalThis.fetch;
globalThis.fetch = (...request) => {
  for (const listener of redirectListeners) for (const hop of redirected) listener({ requestId: '1', ...hop });
  return fetchUnheard(...request);
};

/** Pages of ours that are open; and those that were drawn where nobody sees them. */
export const openPages: { readonly documentUrl: string }[] = [];
export const drawnUnseen: string[] = [];

/** What the toolbar button says, and what outlives the browser beside the store. */
export const badge = { text: '' };
export const local = new Map<string, unknown>();

type CommandListener = (name: string, tab?: { readonly windowId: number }) => void;
/** Whoever hears the keys of the browser. */
export const commandListeners = new Set<CommandListener>();

/** `storage.sync`, as the browser has it: what stands there, and what the next write comes to if it fails. */
export const synced = { items: new Map<string, unknown>(), failure: undefined as string | undefined };

type MenuItem = { readonly id: string; readonly title: string; readonly contexts: readonly string[] };
type MenuListener = (click: {
  readonly menuItemId: string;
  readonly selectionText?: string;
  readonly pageUrl?: string;
}) => void;
/** What the browser's own menu offers, and whoever hears it. */
export const contextMenu = { items: [] as MenuItem[], listeners: new Set<MenuListener>() };

type MessageListener = (message: object, sender: object, answer: (answer: unknown) => void) => boolean;
/** Whoever hears what other pages ask. */
export const messageListeners = new Set<MessageListener>();

type SessionListener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void;
export const sessionListeners = new Set<SessionListener>();
const sessionChanged = (key: string, newValue?: unknown) => {
  for (const hear of sessionListeners) hear({ [key]: { newValue } });
};

export const browser = {
  contextMenus: {
    removeAll: async () => {
      contextMenu.items = [];
    },
    create: (item: MenuItem) => void contextMenu.items.push(item),
    onClicked: { addListener: (listener: MenuListener) => void contextMenu.listeners.add(listener) },
  },
  commands: { onCommand: { addListener: (listener: CommandListener) => void commandListeners.add(listener) } },
  offscreen: {
    createDocument: async ({ url }: { url: string }) => void drawnUnseen.push(url),
    closeDocument: async () => undefined,
  },
  i18n: { getUILanguage: () => 'en-CA' },
  declarativeNetRequest: {
    getSessionRules: async () => sessionRules,
    updateSessionRules: async ({ removeRuleIds = [], addRules = [] }: Update) => {
      const kept = sessionRules.filter(({ id }) => !removeRuleIds.includes(id));
      const taken = addRules.find(({ id }) => kept.some((one) => one.id === id));
      if (taken) throw new Error(`Rule with id ${taken.id} does not have a unique ID.`);
      sessionRules = [...kept, ...addRules];
    },
  },
  webRequest: {
    onErrorOccurred: {
      addListener: (listener: ErrorListener) => void errorListeners.add(listener),
      removeListener: (listener: ErrorListener) => void errorListeners.delete(listener),
    },
    onBeforeRedirect: {
      addListener: (listener: RedirectListener) => void redirectListeners.add(listener),
      removeListener: (listener: RedirectListener) => void redirectListeners.delete(listener),
    },
  },
  permissions: {
    contains: async ({ origins = [], permissions = [] }: Wanted) => {
      for (const origin of origins) tellStopped(hostOf(origin));
      return !origins.some((origin) => withheld.has(hostOf(origin))) && permissions.every((one) => granted.has(one));
    },
  },
  notifications: {
    create: async (id: string, { title, message }: Omit<Notified, 'id'>) => void notified.push({ id, title, message }),
  },
  alarms: { create: async (name: string) => void alarms.add(name) },
  runtime: {
    id: 'briefing',
    onMessage: { addListener: (listener: MessageListener) => void messageListeners.add(listener) },
    getContexts: async () => openPages,
    getURL: (path: string) => `chrome-extension://briefing${path}`,
    reload: () => void reloads.push(Date.now()),
    onUpdateAvailable: { addListener: (listener: () => void) => void updateListeners.push(listener) },
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => {
      badge.text = text;
    },
    setBadgeBackgroundColor: async () => undefined,
  },
  storage: {
    local: {
      get: async (key: string) => (local.has(key) ? { [key]: local.get(key) } : {}),
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) local.set(key, value);
      },
    },
    sync: {
      get: async (key: string | null) =>
        Object.fromEntries([...synced.items].filter(([name]) => key === null || name === key)),
      set: async (values: object) => {
        if (synced.failure !== undefined) throw new Error(synced.failure);
        for (const [key, value] of Object.entries(values)) synced.items.set(key, structuredClone(value));
      },
      remove: async (keys: readonly string[]) => {
        for (const key of keys) synced.items.delete(key);
      },
      clear: async () => synced.items.clear(),
    },
    session: {
      get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) {
          session.set(key, value);
          sessionChanged(key, value);
        }
      },
      remove: async (key: string) => {
        if (session.delete(key)) sessionChanged(key);
      },
      onChanged: { addListener: (listener: SessionListener) => void sessionListeners.add(listener) },
    },
  },
};
