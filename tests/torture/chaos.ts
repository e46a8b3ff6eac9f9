import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Answer, Intended } from './faults';

export type ChaosServer = { readonly url: string; close(): void };

/** A server on a port of its own; `answerFor` is asked at every request, with the headers as they came. */
export async function chaosServer(intended: () => Intended, answerFor: (head: string) => Answer): Promise<ChaosServer> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    let head = '';
    socket.on('data', (bytes) => {
      head += bytes.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      const asked = head;
      head = '';
      answerFor(asked)(socket, intended());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/feed`, close: () => void server.close() };
}

export const tagSent = (head: string): string | undefined => /^if-none-match: (.*)\r$/im.exec(head)?.[1];
