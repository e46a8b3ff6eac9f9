import { expect, test } from 'vitest';
import { pictureOf } from '@/lib/briefing/picture';

test('a picture of an encrypted, public address is taken letter for letter', () => {
  const address = 'https://images.example.org/a%20b.jpg?w=1&amp=2#x';
  expect(pictureOf(address)).toBe(address);
});

test('one that was published without encryption is asked for with it', () => {
  expect(pictureOf('http://images.example.org/a.jpg')).toBe('https://images.example.org/a.jpg');
});

test('a stamp of which the publisher keeps larger ones is asked for in a size for a page', () => {
  const at = (width: number) => `https://ichef.bbci.co.uk/ace/standard/${width}/cpsprodpb/a/live/b.jpg`;
  expect(pictureOf(at(240))).toBe(at(800));
  expect(pictureOf(at(480))).toBe(at(480));
});

test.each([
  undefined,
  '',
  'a.jpg',
  'data:image/png;base64,AAAA',
  'ftp://images.example.org/a.jpg',
  'https://reader:secret@images.example.org/a.jpg',
  'https://images.example.org:8443/a.jpg',
  'http://192.168.1.1/reboot.png',
  'https://router.local/a.png',
  'https://[::1]/a.png',
  'https://pixel.wp.com/g.gif',
])('%s is not', (image) => expect(pictureOf(image)).toBeUndefined());
