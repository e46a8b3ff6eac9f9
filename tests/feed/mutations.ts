import type { Random } from '../bench/random';

type Bytes = Uint8Array;
type Mutation = (body: Bytes, random: Random, others: readonly Bytes[]) => Bytes;

/** Pieces that readers stumble over. */
const PIECES = [
  ...[
    '<item>',
    '</item>',
    '<entry>',
    '</entry>',
    '</channel>',
    '<title>',
    '</Title>',
    '<link/>',
    '<media:group>',
    '<p',
    '</',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '<!DOCTYPE rss [<!ENTITY a "b">]>',
    '<br>',
    "<a b='",
    '<a b="',
    '<__proto__>',
  ],
  ...[
    '&',
    '&amp;',
    '&amp;amp;',
    '&lt;',
    '&#',
    '&#x110000;',
    '&#150;',
    '&nbsp;',
    '&constructor;',
    '"',
    "'",
    '>',
    '<',
    '=',
    '/',
  ],
  ...[
    '\0',
    '\ufeff',
    '\ud800',
    '\u200b',
    'é',
    'Ã©',
    '日',
    '🦉',
    '\r',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\\',
    '"items":',
    'xmlns="x"',
  ],
] as unknown as readonly [string, ...string[]];

const encoder = new TextEncoder();
const joined = (...parts: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Two places of a body, in their order. */
function range(body: Bytes, random: Random): readonly [number, number] {
  const start = random.below(body.length + 1);
  return [start, Math.min(body.length, start + random.below(random.pick([4, 40, 400])))];
}

const insert: Mutation = (body, random) => {
  const [at] = range(body, random);
  const piece = encoder.encode(random.pick(PIECES).repeat(random.pick([1, 1, 1, 3, 50])));
  return joined(body.subarray(0, at), piece, body.subarray(at));
};
const remove: Mutation = (body, random) => {
  const [start, end] = range(body, random);
  return joined(body.subarray(0, start), body.subarray(end));
};
const repeat: Mutation = (body, random) => {
  const [start, end] = range(body, random);
  return joined(body.subarray(0, end), body.subarray(start));
};
const flip: Mutation = (body, random) => {
  const [at] = range(body, random);
  return body.map((byte, index) => (index === at ? byte ^ (1 << random.below(8)) : byte));
};
const cut: Mutation = (body, random) => body.subarray(0, range(body, random)[0]);
const splice: Mutation = (body, random, others) => {
  const other = others[random.below(others.length)] ?? body;
  const [start, end] = range(other, random);
  const [at] = range(body, random);
  return joined(body.subarray(0, at), other.subarray(start, end), body.subarray(at));
};

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [insert, remove, repeat, flip, cut, splice];

/** A document damaged in one to four places. */
export function mutated(body: Bytes, random: Random, others: readonly Bytes[]): Bytes {
  let damaged = body;
  for (let count = random.below(4); count >= 0; count--) damaged = random.pick(MUTATIONS)(damaged, random, others);
  return damaged;
}
