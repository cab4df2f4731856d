// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { hours, languageName, minuteOf, passedOn, reachingPosts } from '../src/pages/media/posts';

const post = (number: number, language: string | null = 'ur') => ({ number, channel: 'Guard Voice', id: String(number), at: '2022-05-01T02:03:04Z', language, beginning: 'x' });

test('hours carry a digit only where it tells something', () => {
  expect([0, 2.04, 9.94, 10.4, 167.5].map(hours)).toEqual(['0.0', '2.0', '9.9', '10', '168']);
  expect(minuteOf('2022-05-01T02:03:04Z')).toBe('2022-05-01 02:03');
});

test('a language has its name, an unknown code itself', () => {
  expect([languageName('ur'), languageName(null), languageName('not-a-code!')]).toEqual(['Urdu', 'no one language', 'not-a-code!']);
});

test('posts passed on are those of the way asked for, with the delay where it is known', () => {
  const row = {
    amplifier: 'Front Media', source: 'Guard Voice', amplifier_actor: null, source_actor: null, sentence: '', amplifier_posts: 9, passed_on: 2, share: 0.2, forwarded: 1, copied: 1,
    expected: null, other_way: 0, delay_hours: null, known_delays: 1, first_day: '', last_day: '', languages: [],
    posts: [
      { post: post(1), way: 'forwarded' as const, original: post(0), delay_hours: 2 },
      { post: post(2), way: 'copied' as const, original: null, delay_hours: null },
    ],
  };
  expect(passedOn(row).rows.map((each) => each.why)).toEqual(['forwarded after 2.0 h', 'copied']);
  expect(passedOn(row, 'copied').rows.map((each) => each.post.number)).toEqual([2]);
  expect(passedOn(row, 'copied').title).toBe('What Front Media copied from Guard Voice');
});

test('a post for a public tells by which sign it counts', () => {
  const months = [{ month: '2022-05', posts: 3, observed: 2, expected: null, other_posts: 0, reaching: [
    { post: post(1), in_language: true, grievance: null },
    { post: post(2), in_language: true, grievance: 'missing persons' },
  ] }];
  expect(reachingPosts('', months).rows.map((each) => each.why)).toEqual(['in Urdu', 'in Urdu, speaks of “missing persons”']);
});
