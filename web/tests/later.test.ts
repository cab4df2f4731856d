// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { Waiting } from '../src/later';

function world(): { waiting: Waiting; idle: () => void; done: string[]; piece: (name: string) => () => void } {
  const calls: (() => void)[] = [];
  const done: string[] = [];
  return { waiting: new Waiting((go) => calls.push(go)), idle: () => calls.shift()?.(), done, piece: (name) => () => done.push(name) };
}

test('pieces are done one at a time, in the order they came', () => {
  const { waiting, idle, done, piece } = world();
  waiting.add(piece('first'));
  waiting.add(piece('second'));
  expect(done).toEqual([]);
  idle();
  expect(done).toEqual(['first']);
  idle();
  expect(done).toEqual(['first', 'second']);
});

test('a piece that is taken out is not done, and holds nobody up', () => {
  const { waiting, idle, done, piece } = world();
  waiting.add(piece('first'))();
  waiting.add(piece('second'));
  idle();
  expect(done).toEqual(['second']);
});

test('for a printer all is done at once, and not again', () => {
  const { waiting, idle, done, piece } = world();
  waiting.add(piece('first'));
  waiting.add(piece('second'));
  waiting.finish();
  expect(done).toEqual(['first', 'second']);
  idle();
  idle();
  expect(done).toEqual(['first', 'second']);
});

test('what is added while nothing waits is done too', () => {
  const { waiting, idle, done, piece } = world();
  waiting.add(piece('first'));
  idle();
  waiting.add(piece('second'));
  idle();
  expect(done).toEqual(['first', 'second']);
});
