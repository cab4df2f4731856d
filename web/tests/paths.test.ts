// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { areaOf, lineOf, stackOf } from '../src/charts/paths';

const y = (value: number) => 100 - 100 * value;
const x = (index: number) => index * 10;

test('a line goes through its values', () => {
  expect(lineOf([0, 0.5, 1], x, y)).toBe('M0.0,100.0L10.0,50.0L20.0,0.0');
  expect(lineOf([], x, y)).toBe('');
});

test('levels that sum to one fill the chart from bottom to top', () => {
  const [low, high] = stackOf([[0.25, 0.75], [0.5, 0.5]], x, y, areaOf);
  expect(low).toBe('M0.0,75.0L10.0,50.0L10.0,100.0L0.0,100.0Z');
  expect(high).toBe('M0.0,0.0L10.0,0.0L10.0,50.0L0.0,75.0Z');
});
