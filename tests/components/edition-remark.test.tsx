// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { EditionRemark } from '@/components/EditionRemark';
import type { Edition } from '@/lib/briefing/types';
import { MINUTE } from '@/lib/time';
import { anEdition, DUE, NOW } from './samples';
import { show, textOf } from './show';

const NEXT = anEdition().nextAt;
const remark = (edition: Edition | undefined, now = NOW, online = true) =>
  textOf(show(<EditionRemark edition={edition} now={now} online={online} />).page);

test('an edition of which there is nothing to remark says nothing', () => expect(remark(anEdition())).toBe(''));

test('without the network it is a copy of some time', () => {
  expect(remark(anEdition({ builtAt: DUE }), NOW, false)).toBe('Offline: this is the copy of 06:45.');
});

test('one that should have been followed by another says so, and what to do', () => {
  expect(remark(anEdition(), NEXT + 9 * MINUTE)).toBe('');
  expect(remark(anEdition(), NEXT + 10 * MINUTE)).toBe(
    'The edition of 06:45 is not made yet: “Update” asks for it now.',
  );
});

test('the first one, while it fills, is late for nothing', () => {
  expect(remark(anEdition({ state: 'filling' }), NEXT + 60 * MINUTE)).toBe('');
});

test('where there is none, none is remarked on', () => expect(remark(undefined, NOW, false)).toBe(''));
