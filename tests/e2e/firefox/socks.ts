import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Proxy = { readonly port: number; close(): Promise<void> };

const VERSION = 5;
const NO_PASSWORD = Buffer.from([VERSION, 0]);
const CONNECTED = Buffer.from([VERSION, 0, 0, 1, 0, 0, 0, 0, 0, 0]);

/** Each message of the handshake (RFC 1928) is answered as it comes; a browser waits for the answer before it says more. */
function lead(client: Socket, target: number): void {
  client.once('data', () => {
    client.write(NO_PASSWORD);
    client.once('data', () => {
      client.pause();
      const server = connect(target, '127.0.0.1', () => {
        client.write(CONNECTED);
        client.pipe(server).pipe(client);
      });
      server.on('error', () => client.destroy());
      server.on('close', () => client.destroy());
      client.on('close', () => server.destroy());
    });
  });
}

/** Leads every host on every port to one local port: what Chromium can do by itself, and Firefox cannot. */
export async function startSocks(target: number): Promise<Proxy> {
  const clients = new Set<Socket>();
  const proxy = createServer((client) => {
    clients.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => clients.delete(client));
    lead(client, target);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () => {
      for (const client of clients) client.destroy();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}
