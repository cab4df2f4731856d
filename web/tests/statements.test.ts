// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Statement } from '../src/json';
import { sentenceOf, voiceOf } from '../src/statements';

const statement: Statement = {
  claim: 'x', speaker: 'unnamed', speaker_name: 'unnamed', a: 'alpha', b: 'bravo', direction: 'b→a', relation: 'arms', polarity: 'denied',
  certainty: [0.9, 1], when: null, document: 'notes-1', start: 0, end: 4, quote: 'text', publisher: 'Daily', published: null,
};
const names = (slug: string | null) => slug?.toUpperCase() ?? '';

test('an unnamed voice is told by where it stands', () => {
  expect(voiceOf(statement)).toBe('an unnamed voice in Daily');
  expect(voiceOf({ ...statement, publisher: null })).toBe('an unnamed voice in notes-1');
  expect(voiceOf({ ...statement, speaker: 'alpha', speaker_name: 'Alpha' })).toBe('Alpha');
});

test('the sentence goes the way the relation goes', () => {
  expect(sentenceOf(statement, names)).toBe('denies: BRAVO gives weapons to ALPHA');
  expect(sentenceOf({ ...statement, direction: 'a→b', polarity: 'affirmed' }, names)).toBe('ALPHA gives weapons to BRAVO');
  expect(sentenceOf({ ...statement, relation: null }, names)).toBe('');
});
