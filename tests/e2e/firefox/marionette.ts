import { connect, type Socket } from 'node:net';

/** Firefox's own door for automation; a command, or its answer, is `length:[type, id, …]` on a socket. */
export type Marionette = {
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  close(): void;
};

type Answer = readonly [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];
type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

const COLON = ':'.charCodeAt(0);

/** The whole packets in what has come so far, and what is left. Lengths are bytes, not characters. */
export function packets(received: Buffer): { readonly whole: readonly unknown[]; readonly rest: Buffer } {
  const whole: unknown[] = [];
  let rest = received;
  for (;;) {
    const colon = rest.indexOf(COLON);
    const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)).toString());
    if (colon < 0 || rest.length < end) return { whole, rest };
    whole.push(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end);
  }
}

function hear(socket: Socket, waiting: Map<number, Waiting>): void {
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    const { whole, rest } = packets(Buffer.concat([received, bytes]));
    received = rest;
    // The first packet is a greeting and no answer.
    for (const [, id, error, result] of whole.filter(Array.isArray) as unknown as Answer[]) {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error) reject?.(new Error(`${error.error}: ${error.message}`));
      else resolve?.(result);
    }
  });
}

/** A session with the Firefox that listens on this port. */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const waiting = new Map<number, Waiting>();
  hear(socket, waiting);
  socket.on('error', () => {}); // 'close' follows, and tells whoever waits
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection'));
  });
  let id = 0;
  const send = (command: string, parameters: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(++id, { resolve, reject });
      const packet = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  return { send: send as Marionette['send'], close: () => socket.destroy() };
}
