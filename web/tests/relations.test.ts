// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { relations } from '../src/relations';

test('the page knows each relation as the program does', () => {
  const source = readFileSync(new URL('../../src/domain/relation.cpp', import.meta.url), 'utf8');
  const rows = [...source.matchAll(/RelationRow\{Relation::\w+, "(\w+)", (\w+), k\w+, "([^"]+)"\}/g)];
  expect(rows.length).toBeGreaterThan(30);
  expect(Object.fromEntries(relations)).toEqual(Object.fromEntries(rows.map(([, code, kind, phrase]) => [code, { kind, phrase }])));
});
