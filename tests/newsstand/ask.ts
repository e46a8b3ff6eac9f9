import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

export type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
type Ask = {
  readonly port: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};

/** One request for an address, put to the newsstand instead of the host that it names. Redirects are not followed. */
export function ask(address: string, { port, headers, signal }: Ask): Promise<Reply> {
  const { protocol, host, pathname, search } = new URL(address);
  const options = { port, host: '127.0.0.1', path: pathname + search, headers: { ...headers, host }, signal };
  return new Promise((resolve, reject) => {
    const send = protocol === 'https:' ? secureRequest : plainRequest;
    const request = send({ ...options, rejectUnauthorized: false, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}
