// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { pieces } from '../src/spans';

test('pieces join to the text again, whatever spans overlap', () => {
  const text = 'ALPHA arms BRAVO, the ministry says.';
  const cut = pieces(text, [{ start: 0, end: 16 }, { start: 6, end: 10 }, { start: 6, end: 35 }]);
  expect(cut.map((piece) => piece.text).join('')).toBe(text);
  expect(cut.find((piece) => piece.start === 6)?.over).toHaveLength(3);
  expect(cut.at(-1)?.over).toHaveLength(0);
});

test('offsets count code points, not UTF-16 units', () => {
  const text = '𝔸𝔹 ALPHA';
  const [, named] = pieces(text, [{ start: 3, end: 8 }]);
  expect(named?.text).toBe('ALPHA');
});

test('a span beyond the text is cut to it', () => {
  expect(pieces('ALPHA', [{ start: 2, end: 99 }]).map((piece) => piece.text)).toEqual(['AL', 'PHA']);
});

test('the innermost span comes last', () => {
  const outer = { start: 0, end: 9 };
  const inner = { start: 2, end: 4 };
  expect(pieces('ALPHA and', [inner, outer]).find((piece) => piece.start === 2)?.over).toEqual([outer, inner]);
});
