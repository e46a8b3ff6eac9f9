import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A small real web server for one test: paths to handlers, and what was asked. */
export async function startWeb(pages: Readonly<Record<string, Handler>>) {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    const page = pages[path];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An RSS document of items with these titles, `publishedAt` an hour apart from the first on. */
export function rss(titles: readonly string[], publishedAt: number): string {
  const items = titles.map(
    (title, index) =>
      `<item><title>${title}</title><link>https://news.example/${encodeURIComponent(title)}</link><guid>${title}</guid>` +
      `<pubDate>${new Date(publishedAt - index * 3_600_000).toUTCString()}</pubDate><description>What happened with ${title} is told here.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Example News</title><link>https://news.example/</link>${items.join('')}</channel></rss>`;
}
