// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Level } from '../src/json';
import { layout, type Tie } from '../src/pages/network/layout';

const tie = (a: string, b: string, level: Level) => ({ a, b, level, levelProb: 0.6 }) as Tie;

// Every two of so many, as a network of rumours is.
function everyTwo(count: number, level: Level): Tie[] {
  const names = Array.from({ length: count }, (_, i) => `actor_${String(i).padStart(3, '0')}`);
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => tie(a, b, level)));
}

test.each([[everyTwo(40, 'none')], [everyTwo(40, 'hostile')], [everyTwo(200, 'none')], [everyTwo(3, 'strategic')]])('no two stand on each other, and none runs away', (ties) => {
  const places = [...layout(ties, new Map(), () => 0).values()];
  let nearest = Infinity;
  places.forEach((p, i) => places.slice(i + 1).forEach((q) => (nearest = Math.min(nearest, Math.hypot(p.x - q.x, p.y - q.y)))));
  const width = Math.max(...places.map((p) => Math.hypot(p.x, p.y)));
  expect(Number.isFinite(width)).toBe(true);
  expect(nearest).toBeGreaterThan(0.2 * (width / Math.sqrt(places.length)));
});

test('the same network is drawn alike each time', () => {
  const ties = everyTwo(12, 'hostile');
  expect(layout(ties, new Map(), () => 0)).toEqual(layout(ties, new Map(), () => 0));
});

test('friends stand nearer than foes, and camps apart', () => {
  const ties = [tie('a', 'b', 'strategic'), tie('a', 'c', 'hostile'), tie('b', 'c', 'hostile')];
  const places = layout(ties, new Map(), (slug) => (slug === 'c' ? 1 : -1));
  const at = (slug: string) => places.get(slug) ?? { x: 0, y: 0 };
  const far = (p: string, q: string) => Math.hypot(at(p).x - at(q).x, at(p).y - at(q).y);
  expect(far('a', 'b')).toBeLessThan(far('a', 'c'));
  expect(at('c').x).toBeGreaterThan(at('a').x);
});
