// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Family } from '../src/json';
import { emptySwitches, isSwitched, sourcesOf, voicesOf, whatIfOptions } from '../src/pages/pair/switches';

const claim = (publisher: string, speaker = 'author') => ({ publisher, speaker }) as Family['claims'][number];
const families = [{ claims: [claim('The Tidal'), claim('Tidal Review'), claim('Coast Post', 'league'), claim('Elsewhere', 'unnamed')] }] as Family[];

test('switches are asked for by the names of the options', () => {
  const switches = { ...emptySwitches(), voices: ['league'], claims: { a1: 'left out', b2: 'turned round' }, grades: { tidal: 'E' }, drivers: ['declared alliance'] };
  expect(isSwitched(switches)).toBe(true);
  expect(isSwitched(emptySwitches())).toBe(false);
  expect(whatIfOptions(switches)).toEqual({
    'drop-source': ['league'],
    'drop-origin': [],
    grade: ['tidal=E'],
    driver: ['declared alliance=0'],
    'drop-claim': ['a1'],
    'flip-claim': ['b2'],
  });
});

test('publishers are told by any of their names, and those without a row are left out', () => {
  const sources = [{ slug: 'tidal', name: 'Tidal Review', aliases: ['The Tidal'], grade: 'B' }] as never;
  expect(sourcesOf(families, sources)).toEqual([{ slug: 'tidal', name: 'Tidal Review', grade: 'B', claims: 2 }]);
});

test('a voice is the publisher where the author speaks, else who is named', () => {
  expect(voicesOf(families, (key) => key).map((voice) => voice.key).sort()).toEqual(['The Tidal', 'Tidal Review', 'league']);
});
