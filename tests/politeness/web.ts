import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Millis } from '@/lib/time';

/** One request as its server saw it, and what it answered. */
export type Asked = {
  readonly at: Millis;
  readonly method: string;
  /** `https://host/path?query`, as the server would be called. */
  readonly url: string;
  readonly host: string;
  readonly headers: IncomingHttpHeaders;
  /** Open requests at this moment, this one included: at this server, and at all. */
  readonly parallelOnHost: number;
  readonly parallel: number;
  readonly reply: Reply;
};
export type Log = readonly Asked[];

export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      /** How long the server takes. */
      readonly after?: Millis;
    }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' };

/** What a server answers; `times` it was asked for this address before, `now` on its clock. */
export type Page = (request: {
  readonly headers: IncomingHttpHeaders;
  readonly times: number;
  readonly now: Millis;
}) => Reply;

type Clock = { now(): Millis; after(wait: Millis, run: () => void): () => void };

/**
 * Real HTTP servers, one port an origin, and the `fetch` that leads to them: it knows where `https://host` is played
 * here, and keeps cookies as a browser does. Everything else is what Node's own fetch sends.
 */
export class Web {
  readonly log: Asked[] = [];
  /** The network is gone: nobody is reached. */
  isDown = false;
  #servers = new Map<string, Server>();
  #ports = new Map<string, number>();
  #pages = new Map<string, Page>();
  #cookies = new Map<string, string>();
  #open = new Map<string, number>();
  #fetches = 0;
  #held = 0;
  #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether every request under way waits for the clock. */
  get isWaiting(): boolean {
    return this.#fetches === this.#held;
  }

  async serve(pages: Readonly<Record<string, Page>>): Promise<void> {
    for (const [url, page] of Object.entries(pages)) {
      this.#pages.set(url, page);
      await this.#listen(new URL(url).origin);
    }
  }

  async #listen(origin: string): Promise<void> {
    if (this.#servers.has(origin)) return;
    const server = createServer((request, response) => this.#answer(origin, request, response));
    server.keepAliveTimeout = 0;
    this.#servers.set(origin, server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#ports.set(origin, (server.address() as AddressInfo).port);
  }

  #here(url: string): string | undefined {
    const { origin, pathname, search } = new URL(url);
    const port = this.#ports.get(origin);
    return port === undefined ? undefined : `http://127.0.0.1:${port}${pathname}${search}`;
  }

  #there(url: string): string {
    const { port, pathname, search } = new URL(url);
    const origin = [...this.#ports].find(([, value]) => String(value) === port)?.[0] ?? 'https://unknown.example';
    return `${origin}${pathname}${search}`;
  }

  #answer(origin: string, request: IncomingMessage, response: ServerResponse): void {
    const url = `${origin}${request.url}`;
    const times = this.log.filter((asked) => asked.url === url).length;
    const [now, open] = [this.#clock.now(), (this.#open.get(origin) ?? 0) + 1];
    this.#open.set(origin, open);
    const reply: Reply = this.#pages.get(url)?.({ headers: request.headers, times, now }) ?? NOT_FOUND;
    const parallel = [...this.#open.values()].reduce((sum, count) => sum + count, 0);
    const { host } = new URL(origin);
    const { method = '', headers } = request;
    this.log.push({ at: now, method, url, host, headers, parallelOnHost: open, parallel, reply });
    response.once('close', () => this.#open.set(origin, (this.#open.get(origin) ?? 1) - 1));
    this.#send(reply, request, response);
  }

  #send(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
    if (reply.kind === 'reset') return void request.socket.destroy();
    const stopWaiting = this.#hold(response);
    if (reply.kind === 'hang') return;
    const send = () => {
      stopWaiting();
      const { location, ...headers } = reply.headers;
      response.sendDate = false;
      response.writeHead(reply.status, { ...headers, ...(location && { Location: this.#here(location) ?? location }) });
      response.end(reply.status === 304 ? undefined : reply.body);
    };
    if (reply.after === undefined) send();
    else this.#clock.after(reply.after, send);
  }

  #hold(response: ServerResponse): () => void {
    let isHeld = true;
    this.#held += 1;
    const stop = () => {
      if (isHeld) this.#held -= 1;
      isHeld = false;
    };
    response.once('close', stop);
    return stop;
  }

  /** Stands in for the global `fetch`. */
  fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const here = this.#here(input);
    if (this.isDown || here === undefined) throw new TypeError('Failed to fetch');
    const headers = new Headers(init.headers);
    const { origin } = new URL(input);
    const cookie = this.#cookies.get(origin);
    if (cookie !== undefined && init.credentials !== 'omit') headers.set('Cookie', cookie);
    this.#fetches += 1;
    try {
      const response = await nodeFetch(here, { ...init, headers });
      const body = await response.arrayBuffer();
      const [given] = response.headers.getSetCookie();
      if (given) this.#cookies.set(origin, given.split(';')[0] ?? '');
      const { status } = response;
      const copy = new Response(status === 304 ? null : body, { status, headers: response.headers });
      return Object.defineProperty(copy, 'url', { value: this.#there(response.url) });
    } finally {
      this.#fetches -= 1;
    }
  };

  async close(): Promise<void> {
    for (const server of this.#servers.values()) {
      server.closeAllConnections();
      server.close();
    }
  }
}

const nodeFetch = globalThis.fetch;
const NOT_FOUND: Reply = { kind: 'answer', status: 404, headers: {}, body: 'Not here.' };
