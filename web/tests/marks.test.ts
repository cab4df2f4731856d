// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { EventRow, Family, Why } from '../src/json';
import { marksOf } from '../src/pages/pair/marks';

const event = (first_day: string, kind: string) => ({ first_day, last_day: first_day, kind }) as EventRow;

test('a month of one kind of event is one mark, and later ones are not known yet', () => {
  const marks = marksOf(undefined, [], [event('2024-02-03', 'fight'), event('2024-02-20', 'fight'), event('2024-02-21', 'explosion'), event('2025-01-01', 'fight')], '2024-12-31');
  expect(marks.map((mark) => mark.lane).sort()).toEqual(['events', 'fights']);
  const fights = marks.find((mark) => mark.lane === 'fights');
  expect(fights?.label).toContain('2 events');
  expect(fights?.href).toBe('#/events?from=2024-02-01&to=2024-02-29');
});

test('a claim stands where its document was published, on the side that its item pulls to', () => {
  const claim = { claim: 'a1', published: '2024-05-20', speaker_name: 'League', quote: 'no tie', document: 'note-01', start: 0, end: 6 };
  const why = { items: [{ share_logit: -0.4, claims: ['a1'] }, { share_logit: 0.8, claims: ['b2'] }] } as Why;
  const [mark, ...rest] = marksOf(why, [{ claims: [claim] }] as Family[], [], undefined);
  expect(rest).toEqual([]);
  expect(mark).toMatchObject({ lane: 'against', size: 0.5, href: '#/document/note-01?claim=a1' });
});
