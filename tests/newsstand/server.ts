import { createServer as createHttp, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Millis } from '@/lib/time';
import { answer } from './answer';
import { certificate } from './certificate';
import type { Newsstand } from './page';

/** One request as it reached the newsstand; `status` is 0 where no answer was given. */
export type LoggedRequest = {
  readonly at: Millis;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly status: number;
};
export type RequestLog = LoggedRequest[];

export type RunningNewsstand = {
  readonly port: number;
  /** Every request in the order of arrival, while the newsstand runs. */
  readonly requests: RequestLog;
  close(): Promise<void>;
};

type NewsstandOptions = {
  readonly pages: Newsstand;
  readonly port?: number;
  readonly log?: (request: LoggedRequest) => void;
  /** Hears the host of each TLS connection, also of one that is never used. */
  readonly onServerName?: (host: string) => void;
};

const TLS_HANDSHAKE = 0x16;

/** The address that was meant, whatever port the request came through. */
export function addressOf(request: IncomingMessage): string {
  const host = (request.headers.host ?? 'localhost').replace(/:\d+$/, '');
  return `https://${host}${request.url ?? '/'}`;
}

function listener({ pages, log }: NewsstandOptions, requests: RequestLog): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const url = addressOf(request);
    const entry = { at: Date.now(), method: request.method ?? 'GET', url, headers: request.headers };
    const index = requests.push({ ...entry, status: 0 }) - 1;
    response.on('close', () => {
      const logged = { ...entry, status: response.headersSent ? response.statusCode : 0 };
      requests[index] = logged;
      log?.(logged);
    });
    answer(pages[url], request, response);
  };
}

/** One door for both: a TLS connection opens with a handshake record, a plain one with a letter. */
function frontDoor(secure: Server, plain: Server, sockets: Set<Socket>): Server {
  return createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
}

export type FrontDoor = { readonly port: number; close(): Promise<void> };

/** Serves every host at once, over TLS or not, on one local port. */
export async function openFrontDoor(
  serve: RequestListener,
  port = 0,
  onServerName?: (host: string) => void,
): Promise<FrontDoor> {
  const sockets = new Set<Socket>();
  const secure = createHttps(await certificate(), serve);
  secure.on('secureConnection', ({ servername }) => servername && onServerName?.(servername));
  const server = frontDoor(secure, createHttp(serve), sockets);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Stands in for every host: pages are found by Host header and path. */
export async function startNewsstand(options: NewsstandOptions): Promise<RunningNewsstand> {
  const requests: RequestLog = [];
  return { ...(await openFrontDoor(listener(options, requests), options.port, options.onServerName)), requests };
}
