// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { thinned } from '../src/theme';

test('a colour is laid over another, however they are written', () => {
  expect(thinned('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(thinned('#b5472b', '#fff', 1)).toBe('#b5472b');
  expect(thinned('#000', '#fff', 0)).toBe('#ffffff');
});
