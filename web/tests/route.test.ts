// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { hashOf, parseRoute, sentenceHash } from '../src/route';

test('a place is read as it was written', () => {
  const hash = hashOf('pair', ['salt_league', 'a/b?c#d'], { level: 'tactical', as_of: '' });
  expect(parseRoute(hash)).toEqual({ page: 'pair', parts: ['salt_league', 'a/b?c#d'], query: { level: 'tactical' } });
});

test('nothing leads to the overview, and dirt is borne', () => {
  expect(parseRoute('').page).toBe('overview');
  expect(parseRoute('#/document/%E0%A4%A').parts).toEqual(['%E0%A4%A']);
});

test('a sentence is found by its claim, or by its place where there is none', () => {
  expect(sentenceHash({ document: 'note-01', claim: 'a1b2', start: 3, end: 9 })).toBe('#/document/note-01?claim=a1b2');
  expect(sentenceHash({ document: 'note-01', claim: null, start: 3, end: 9 })).toBe('#/document/note-01?at=3-9');
});
