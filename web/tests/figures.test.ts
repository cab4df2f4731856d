// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { isInitialsOf, monthNumber, monthText, monthTicks, percent, percentRange, percentsApart, signed } from '../src/figures';

test('figures are never rounded to certainty, as in the program', () => {
  expect([0, 0.004, 0.28, 0.994, 1].map(percent)).toEqual(['<1 %', '<1 %', '28 %', '>99 %', '>99 %']);
});

test('two that differ are told apart', () => {
  expect(percentsApart(0.58, 0.61)).toEqual(['58 %', '61 %']);
  expect(percentsApart(0.716, 0.724)).toEqual(['71.6 %', '72.4 %']);
});

test('a range has no bare dash beside a sign', () => {
  expect(percentRange([0.28, 0.79])).toBe('28–79 %');
  expect(percentRange([0.97, 0.999])).toBe('97 to >99 %');
  expect(percentRange([0.5, 0.5])).toBe('50 %');
});

test('log odds carry their sign, and nought none', () => {
  expect([1.164, -0.05, -0.001].map(signed)).toEqual(['+1.16', '−0.05', '0.00']);
});

test('months go to numbers and back', () => {
  for (const month of ['1999-12', '2024-01', '2026-11']) expect(monthText(monthNumber(month))).toBe(month);
  expect(monthNumber('2024-02-15')).toBeGreaterThan(monthNumber('2024-02'));
  expect(monthNumber('2024-02-29')).toBeLessThan(monthNumber('2024-03'));
});

test('an axis has no more ticks than there is room for', () => {
  for (const span of [5, 30, 120, 700]) {
    const ticks = monthTicks(24000, 24000 + span, 7);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(ticks.length).toBeGreaterThan(0);
  }
});

test('short forms are made of the letters of the name', () => {
  expect(isInitialsOf('BLA', 'Baloch Liberation Army')).toBe(true);
  expect(isInitialsOf('ISPR', 'Pakistan Army')).toBe(false);
  expect(isInitialsOf('Kabul', 'Afghanistan')).toBe(false);
});
