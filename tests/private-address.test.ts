import { expect, test } from 'vitest';
import { isPrivateAddress } from '@/lib/private-address';

test.each([
  'http://localhost/feed',
  'http://LOCALHOST./feed',
  'http://printer/feed',
  'http://nas.local/feed',
  'http://router.home.arpa/',
  'http://db.internal/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://017700000001/',
  'http://①②⑦.0.0.1/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1:8080/',
  'http://169.254.169.254/latest/meta-data',
  'http://100.64.0.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[fe80::1]/',
  'http://[fd12:3456::1]/',
  'http://[ff02::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:c0a8:0101]/',
])('%s is private', (url) => {
  expect(isPrivateAddress(url)).toBe(true);
});

test.each([
  'https://feeds.bbci.co.uk/news/world/rss.xml',
  'https://localhost.example.org/',
  'https://local.news/',
  'http://172.32.0.1/',
  'http://100.128.0.1/',
  'http://192.169.0.1/',
  'http://8.8.8.8/',
  'http://[2607:f8b0:4006::1]/',
  'http://[::ffff:8.8.8.8]/',
])('%s is public', (url) => {
  expect(isPrivateAddress(url)).toBe(false);
});
