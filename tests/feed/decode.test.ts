import { describe, expect, test } from 'vitest';
import { decode, decodeDocument } from '@/lib/feed/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** One byte a sign: for encodings of which the test gives the bytes. */
const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

function wide(text: string, size: 2 | 4, littleEndian: boolean, mark = ''): Uint8Array {
  const units =
    size === 2
      ? Array.from({ length: (mark + text).length }, (_, i) => (mark + text).charCodeAt(i))
      : Array.from(mark + text, (sign) => sign.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(units.length * size));
  for (const [index, unit] of units.entries()) {
    if (size === 2) view.setUint16(index * 2, unit, littleEndian);
    else view.setUint32(index * 4, unit, littleEndian);
  }
  return new Uint8Array(view.buffer);
}

const declared = (encoding: string, text: string) => `<?xml version="1.0" encoding="${encoding}"?><t>${text}</t>`;
const TEXT = '<t>Zoë – 日本 🦉</t>';

describe('byte order marks and NUL patterns', () => {
  test.each([
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 LE with a mark', wide(TEXT, 2, true, '\ufeff')],
    ['UTF-16 BE with a mark', wide(TEXT, 2, false, '\ufeff')],
    ['UTF-32 LE with a mark', wide(TEXT, 4, true, '\ufeff')],
    ['UTF-32 BE with a mark', wide(TEXT, 4, false, '\ufeff')],
    ['UTF-16 LE without', wide(TEXT, 2, true)],
    ['UTF-16 BE without', wide(TEXT, 2, false)],
    ['UTF-32 LE without', wide(TEXT, 4, true)],
    ['UTF-32 BE without', wide(TEXT, 4, false)],
  ])('%s', (_, body) => {
    expect(decode(body, 'text/xml; charset=windows-1252')).toBe(TEXT);
  });
});

describe('what is said about the encoding', () => {
  test.each(['iso-8859-1', 'windows-1254', 'utf-16', 'us-ascii', 'macintosh', 'nonsense'])(
    'valid UTF-8 is UTF-8, even called %s',
    (label) => {
      expect(decode(utf8(declared(label, 'Zoë')), `text/xml; charset=${label}`)).toContain('Zoë');
    },
  );

  test.each([
    ['the header', bytes('<t>\xcf\xf0\xe8\xe2\xe5\xf2</t>'), 'text/xml; charset=windows-1251', 'Привет'],
    ['a header in quotes', bytes('<t>\xcf\xf0\xe8\xe2\xe5\xf2</t>'), 'text/xml;charset="Windows-1251";', 'Привет'],
    ['the declaration', bytes(declared('koi8-r', '\xf0\xd2\xc9\xd7\xc5\xd4')), 'text/xml', 'Привет'],
    [
      'a declaration under a default header',
      bytes(declared('koi8-r', '\xf0\xd2\xc9\xd7\xc5\xd4')),
      'text/xml; charset=ISO-8859-1',
      'Привет',
    ],
    ['gb2312, as its superset', bytes(declared('gb2312', '\xc4\xe3\x81\x30\x84\x36')), undefined, '你'],
    ['euc-kr by its other name', bytes(declared('ks_c_5601-1987', '\xc7\xd1')), undefined, '한'],
    ['shift_jis by another', bytes(declared('windows-31j', '\x93\xfa\x96\x7b')), undefined, '日本'],
    ['ISO-2022-JP, which is ASCII too', bytes(declared('iso-2022-jp', '\x1b$BF|K\\\x1b(B')), undefined, '日本'],
    ['windows-1252 by default', bytes('<t>caf\xe9 \x96 \x93x\x94</t>'), undefined, 'café – “x”'],
    ['windows-1252 for Latin-1', bytes(declared('iso-8859-1', '\x80 \x85')), undefined, '€ …'],
    ['windows-1252 for a label nobody knows', bytes(declared('klingon', 'caf\xe9')), undefined, 'café'],
  ])('%s', (_, body, contentType, expected) => {
    expect(decode(body, contentType)).toContain(expected);
  });

  test('a few bad bytes do not make UTF-8 something else', () => {
    const body = new Uint8Array([...utf8('<t>Zoë Noël '), 0xe9, ...utf8('</t>')]);
    expect(decode(body)).toContain('Zoë Noël \ufffd');
    expect(decodeDocument(body).notes).toEqual(['undecodable-bytes']);
  });

  test('a last character cut in two does not make UTF-8 something else', () => {
    expect(decode(utf8(declared('iso-8859-1', 'Zoë – 日')).subarray(0, -5))).toContain('Zoë – ');
  });

  test('a wrong declaration is noted', () => {
    expect(decodeDocument(utf8(declared('iso-8859-1', 'Zoë'))).notes).toEqual(['declared-encoding-wrong']);
    expect(decodeDocument(utf8(declared('iso-8859-1', 'Zoe'))).notes).toEqual([]);
  });
});

test('drops signs that XML forbids, and keeps those it allows', () => {
  expect(decode(utf8('\ufeff<t>a\0b\x08c\x0bd\te\nf\rg\x7f\x85</t>'))).toBe('<t>abcd\te\nf\rg\x7f\x85</t>');
});

test('decodes nothing as nothing', () => {
  expect(decode(new Uint8Array())).toBe('');
});

describe('labels that the standard does not know', () => {
  test.each([
    ['windows1251', '\xcf', 'П'],
    ['win-1251', '\xcf', 'П'],
    ['CP-1250', '\xb3', 'ł'],
    ['windows_1253', '\xe1', 'α'],
    ['latin9', '\xa4', '€'],
    ['ISO 8859-2', '\xb1', 'ą'],
    ['maccyrillic', '\x80', 'А'],
    ['Big5_HKSCS', '\xa4\xa4', '中'],
    ['big5hkscs', '\xa4\xa4', '中'],
    ['iso2022-jp', '\x1b$BF|\x1b(B', '日'],
    ['uhc', '\xb0\xa1', '가'],
  ])('%s', (label, sign, expected) => {
    expect(decode(bytes(declared(label, sign)))).toBe(declared(label, expected));
  });
});
