// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Family, Source } from '../src/json';
import { statementsOf } from '../src/pages/sources/voices';

const claim = (quote: string, speaker: string, publisher: string, document: string) => ({ quote, speaker, publisher, document }) as Family['claims'][number];
const families = [
  { claims: [claim('one', 'league', 'Tidal Review', 'n1'), claim('two', 'author', 'the tidal', 'n2')] },
  { claims: [claim('three', 'unnamed', 'Tidal Review', 'n2'), claim('four', 'unnamed', 'Coast Post', 'n3')] },
] as Family[];
const sources = [{ slug: 'tidal', name: 'Tidal Review', aliases: ['The Tidal'] }] as unknown as Source[];
const quotes = (key: string) => statementsOf(key, families, sources).map((each) => each.quote);

test('a record leads to the statements of its own voice only', () => {
  expect(quotes('actor:league')).toEqual(['one']);
  expect(quotes('source:tidal')).toEqual(['two']);
  expect(quotes('unnamed:n2')).toEqual(['three']);
  expect(quotes('source:elsewhere')).toEqual([]);
});
