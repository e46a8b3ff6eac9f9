import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** The document that a server means to send, and the tag under which it would never send it again. */
export type Intended = { readonly body: Buffer; readonly etag: string };
/** Answers one request on the bare connection. */
export type Answer = (socket: Socket, intended: Intended) => void;

type Headers = Readonly<Record<string, string | number>>;

const head = (status: string, headers: Headers): string =>
  `HTTP/1.1 ${status}\r\n${Object.entries({ Connection: 'close', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
const RSS = { 'Content-Type': 'application/rss+xml' };

/** `length` of the body as told; without one the body ends with the connection. */
export const reply =
  (
    status: string,
    body: (intended: Intended) => Buffer,
    headers: (intended: Intended, body: Buffer) => Headers = () => ({}),
  ): Answer =>
  (socket, intended) => {
    const sent = body(intended);
    socket.write(head(status, { ...RSS, ETag: intended.etag, ...headers(intended, sent) }));
    socket.end(sent);
  };

const whole = ({ body }: Intended): Buffer => body;
const none = (): Buffer => Buffer.alloc(0);
const cut =
  (part: number) =>
  ({ body }: Intended): Buffer =>
    body.subarray(0, Math.floor(body.length * part));
const gzip = { 'Content-Encoding': 'gzip' };
const zipped = ({ body }: Intended): Buffer => gzipSync(body);
const spoilt =
  (from: number) =>
  (intended: Intended): Buffer => {
    const bytes = zipped(intended);
    bytes.fill(0xa5, from < 0 ? bytes.length + from : from, from < 0 ? undefined : from + 20);
    return bytes;
  };
const status = (code: string, headers: Headers = {}): Answer =>
  reply(code, none, () => ({ 'Content-Length': 0, ...headers }));
const plain = (text: string | Buffer) => () => Buffer.from(text);

/** Sends a piece again and again, until the other side has had enough. */
const pour =
  (start: string, piece: Buffer, every: number): Answer =>
  (socket, { etag }) => {
    socket.write(start.replace('ETAG', etag));
    const timer = setInterval(() => socket.write(piece), every);
    socket.on('close', () => clearInterval(timer));
  };

const chunked =
  (ending: string): Answer =>
  (socket, { body, etag }) => {
    const half = body.subarray(0, body.length / 2);
    socket.write(head('200 OK', { ...RSS, ETag: etag, 'Transfer-Encoding': 'chunked' }));
    socket.write(`${half.length.toString(16)}\r\n`);
    socket.write(half);
    socket.end(ending);
  };

const START = `HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: ETAG\r\n`;
const LOGIN =
  '<!doctype html><html><head><title>Sign in</title></head><body><form><input name="user"></form></body></html>';

/** Every way to fail that a server or a network has shown; the bytes that arrive are all there is. */
export const FAULTS: Readonly<Record<string, Answer>> = {
  'reset before the headers': (socket) => socket.resetAndDestroy(),
  'closed before the headers': (socket) => void socket.end(),
  'reset after the headers': (socket, { etag }) => {
    socket.write(head('200 OK', { ...RSS, ETag: etag, 'Content-Length': 9999 }), () => socket.resetAndDestroy());
  },
  'cut at 2 %': reply('200 OK', cut(0.02)),
  'cut at a quarter': reply('200 OK', cut(0.25)),
  'cut in the middle': reply('200 OK', cut(0.5)),
  'cut at nine tenths': reply('200 OK', cut(0.9)),
  'cut in the last tag': reply('200 OK', ({ body }) => body.subarray(0, body.length - 4)),
  'shorter than its length': reply('200 OK', cut(0.5), ({ body }) => ({ 'Content-Length': body.length })),
  'longer than its length': reply('200 OK', whole, (_, body) => ({ 'Content-Length': Math.floor(body.length / 2) })),
  'a length that is no number': reply('200 OK', whole, () => ({ 'Content-Length': 'many' })),
  'a chunk of nonsense': chunked('\r\nzz\r\nnonsense\r\n'),
  'chunks without an end': chunked('\r\n'),
  'gzip cut short': reply(
    '200 OK',
    (intended) => zipped(intended).subarray(0, -40),
    () => gzip,
  ),
  'gzip cut in the middle': reply(
    '200 OK',
    (intended) => zipped(intended).subarray(0, 300),
    () => gzip,
  ),
  'gzip with a wrong checksum': reply('200 OK', spoilt(-8), () => gzip),
  'gzip with corrupt data': reply('200 OK', spoilt(200), () => gzip),
  'called gzip, and plain': reply('200 OK', whole, () => gzip),
  'called plain, and gzip': reply('200 OK', zipped),
  'headers without an end': pour('HTTP/1.1 200 OK\r\n', Buffer.from('X-More: yes\r\n'), 20),
  'no answer at all': () => undefined,
  'a body that drips': pour(`${START}\r\n<rss><channel><title>Drip</title>`, Buffer.from(' '), 20),
  'a body without an end': pour(
    `${START}\r\n<rss><channel><title>Endless</title>`,
    Buffer.alloc(1 << 20, '<item><title>More</title></item>'),
    1,
  ),
  'a gzip bomb': reply(
    '200 OK',
    () => gzipSync(Buffer.alloc(40 << 20, ' ')),
    () => gzip,
  ),
  'a redirect to itself': status('302 Found', { Location: '/feed' }),
  'a redirect to nowhere': status('301 Moved Permanently', { Location: 'http://' }),
  'a redirect to a closed port': status('302 Found', { Location: 'http://127.0.0.1:1/' }),
  'a sign-in page': reply('200 OK', plain(LOGIN), () => ({ 'Content-Type': 'text/html' })),
  'a sign-in page called a feed': reply('200 OK', plain(LOGIN)),
  'the wrong type': reply('200 OK', whole, () => ({ 'Content-Type': 'image/png' })),
  'the wrong charset': reply('200 OK', whole, () => ({ 'Content-Type': 'text/xml; charset=utf-16' })),
  '200 and empty': reply('200 OK', none),
  '204': status('204 No Content'),
  '206 of the middle': reply(
    '206 Partial Content',
    ({ body }) => body.subarray(300, 1200),
    () => ({ 'Content-Range': 'bytes 300-1199/9999' }),
  ),
  '304 to whatever was asked': (socket) => void socket.end(head('304 Not Modified', {})),
  '404': status('404 Not Found'),
  '429 without a time': status('429 Too Many Requests'),
  '500': status('500 Internal Server Error'),
  '503 with a time': status('503 Service Unavailable', { 'Retry-After': 120 }),
  '503 with a time that is none': status('503 Service Unavailable', { 'Retry-After': 'soon' }),
  'a status that is none': status('999 Whatever'),
  'no HTTP': (socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
  'a page of zeroes': reply('200 OK', plain(Buffer.alloc(5000))),
  'a stack trace after half the feed': reply('200 OK', (intended) =>
    Buffer.concat([cut(0.5)(intended), Buffer.from('<b>Fatal error</b>: in /var/www/feed.php')]),
  ),
};
