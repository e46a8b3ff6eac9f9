import { expect, test } from 'vitest';
import { addPath, addressToAdd } from '@/lib/add-path';
import { hostsToAllow } from '@/lib/site-hosts';

test.each(['https://harbour.example/?a=1&b=2#top', 'https://harbour.example/été', 'not an address'])(
  'carries %s',
  (address) => expect(addressToAdd(addPath(address).replace('/options.html', ''))).toBe(address),
);

test.each(['', '#feeds', '#add', '#search?url=x'])('“%s” names nothing', (hash) =>
  expect(addressToAdd(hash)).toBeUndefined(),
);

test.each([
  ['https://harbour.example/feed', ['harbour.example', 'www.harbour.example']],
  ['https://www.harbour.example/', ['www.harbour.example', 'harbour.example']],
  ['https://www.harbour.co.uk/', ['www.harbour.co.uk', 'harbour.co.uk']],
  ['https://harbour.co.uk/', ['harbour.co.uk', 'www.harbour.co.uk']],
  ['https://blog.harbour.example:8080/', ['blog.harbour.example']],
  ['http://192.168.0.2/', ['192.168.0.2']],
  ['http://localhost:1/', ['localhost']],
])('%s needs %j', (address, hosts) => expect(hostsToAllow(address)).toEqual(hosts));
