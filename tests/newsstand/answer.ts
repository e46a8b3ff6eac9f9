import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type DocumentPage, etagOf, type Page } from './page';

/** Tells the extension that what it reads is not the publisher's, so that it can say so. */
const SAMPLE = { 'Morning-Briefing-Sample': '?1' };
const NOT_FOUND = '<!doctype html><title>Not here</title><p>The newsstand has no page at this address.</p>';

function validatorsOf(page: DocumentPage): OutgoingHttpHeaders {
  if (page.validators === 'none') return {};
  const etag = page.validators === 'suffixed' ? etagOf(page).replace(/"$/, '-gzip"') : etagOf(page);
  const modified = page.modifiedAt === undefined ? {} : { 'Last-Modified': new Date(page.modifiedAt).toUTCString() };
  return { ETag: etag, ...modified };
}

/** RFC 9110 §13.2.2: `If-None-Match` decides where it is sent, the date only without it. */
function isUnchanged(page: DocumentPage, { headers }: IncomingMessage): boolean {
  if (page.validators !== 'honoured') return false;
  const wanted = headers['if-none-match'];
  if (wanted) return wanted.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === etagOf(page));
  const since = headers['if-modified-since'];
  return (
    since !== undefined &&
    page.modifiedAt !== undefined &&
    Math.floor(page.modifiedAt / 1000) * 1000 <= Date.parse(since)
  );
}

async function drip(
  body: Uint8Array,
  { pieces, pause: rest }: { pieces: number; pause: number },
  response: ServerResponse,
) {
  const size = Math.ceil(body.length / pieces);
  for (let from = 0; from < body.length && !response.destroyed; from += size) {
    await pause(rest);
    response.write(body.subarray(from, from + size));
  }
  response.end();
}

function sendDocument(page: DocumentPage, request: IncomingMessage, response: ServerResponse): void {
  const validators = validatorsOf(page);
  if (isUnchanged(page, request)) {
    response.writeHead(304, { ...SAMPLE, ...validators }).end();
    return;
  }
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'])) && !page.drip;
  const body = zipped ? gzipSync(page.body) : page.body;
  response.writeHead(200, {
    ...SAMPLE,
    ...validators,
    ...page.headers,
    'Content-Type': page.contentType,
    'Content-Length': body.length,
    'Cache-Control': 'max-age=300',
    ...(zipped && { 'Content-Encoding': 'gzip' }),
  });
  if (page.drip) void drip(body, page.drip, response);
  else response.end(body);
}

function endless({ head, item, totalBytes }: Extract<Page, { kind: 'endless' }>): Readable {
  const block = item.repeat(Math.ceil(65_536 / item.length));
  return Readable.from(
    (function* () {
      yield head;
      for (let sent = head.length; sent < totalBytes; sent += block.length) yield block;
    })(),
  );
}

/** Answers one request with its page, or fails the way the page says. Without a page: 404. */
export function answer(page: Page | undefined, request: IncomingMessage, response: ServerResponse): void {
  const html = { ...SAMPLE, 'Content-Type': 'text/html; charset=utf-8' };
  switch (page?.kind) {
    case undefined:
      response.writeHead(404, html).end(NOT_FOUND);
      return;
    case 'document':
      sendDocument(page, request, response);
      return;
    case 'redirect':
      response.writeHead(page.status, { ...SAMPLE, Location: page.to }).end();
      return;
    case 'status':
      response.writeHead(page.status, { ...html, ...page.headers }).end(page.body ?? '');
      return;
    case 'hang':
      return;
    case 'reset':
      request.socket.destroy();
      return;
    case 'endless': {
      response.writeHead(200, { ...SAMPLE, 'Content-Type': 'application/rss+xml' });
      const stream = endless(page);
      response.on('close', () => stream.destroy());
      stream.pipe(response);
      return;
    }
    default:
      page satisfies never;
  }
}
