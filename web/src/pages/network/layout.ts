// SPDX-License-Identifier: Apache-2.0
// A signed network on a plane: friends attract, all repel, camps stand on either side. [fruchtermanreingold1991],
// with a pull of each organisation to its camp's side.
import type { Level, NetworkAnswer, PairRow } from '../../json';
import { levels } from '../../json';

export interface Tie extends PairRow {
  level: Level; // the most probable one
  levelProb: number;
}

export function tieOf(row: PairRow): Tie {
  const at = row.prob.indexOf(Math.max(...row.prob));
  return { ...row, level: levels[at] ?? 'none', levelProb: row.prob[at] ?? 0 };
}

export const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

export interface Place {
  x: number;
  y: number;
}

const mostRounds = 250;
const firstStep = 0.12; // of a plane two wide; the steps shrink to nothing
const campPull = 0.5;
const middlePull = 0.25;
const weights: Record<Level, number> = { hostile: 0.06, none: 0.01, rhetorical: 0.6, transactional: 1, tactical: 1.4, strategic: 1.8 };

function startOf(slugs: readonly string[], before: ReadonlyMap<string, Place>, sideOf: (slug: string) => number): Place[] {
  return slugs.map((slug, i) => {
    const angle = (2 * Math.PI * i) / slugs.length;
    return { ...(before.get(slug) ?? { x: 0.5 * sideOf(slug) + 0.5 * Math.cos(angle), y: Math.sin(angle) }) };
  });
}

function repel(places: readonly Place[], pushes: Place[], ideal: number): void {
  for (let i = 0; i < places.length; i += 1) {
    for (let k = 0; k < i; k += 1) {
      const [p, q, f, g] = [places[i], places[k], pushes[i], pushes[k]];
      if (!p || !q || !f || !g) continue;
      const [dx, dy] = [p.x - q.x || 1e-4 * (i - k), p.y - q.y || 1e-4];
      const force = (ideal * ideal) / Math.max(dx * dx + dy * dy, 1e-6);
      f.x += dx * force;
      f.y += dy * force;
      g.x -= dx * force;
      g.y -= dy * force;
    }
  }
}

// Places that depend on the names and ties only: the same network is drawn alike each time.
export function layout(ties: readonly Tie[], before: ReadonlyMap<string, Place>, sideOf: (slug: string) => number): Map<string, Place> {
  const slugs = [...new Set(ties.flatMap((tie) => [tie.a, tie.b]))].sort();
  const index = new Map(slugs.map((slug, i) => [slug, i]));
  const places = startOf(slugs, before, sideOf);
  const ideal = 1.1 / Math.sqrt(Math.max(slugs.length, 1));
  const rounds = ties.length > 5000 ? 100 : mostRounds;
  for (let round = 0; round < rounds; round += 1) {
    const pushes = places.map((place, i) => ({ x: campPull * (0.6 * sideOf(slugs[i] ?? '') - place.x), y: -middlePull * place.y }));
    repel(places, pushes, ideal);
    for (const tie of ties) {
      const [i, k] = [index.get(tie.a) ?? 0, index.get(tie.b) ?? 0];
      const [p, q, f, g] = [places[i], places[k], pushes[i], pushes[k]];
      if (!p || !q || !f || !g) continue;
      const [dx, dy] = [p.x - q.x, p.y - q.y];
      const force = (weights[tie.level] * tie.levelProb * Math.sqrt(dx * dx + dy * dy)) / ideal;
      f.x -= dx * force;
      f.y -= dy * force;
      g.x += dx * force;
      g.y += dy * force;
    }
    const step = firstStep * (1 - round / rounds);
    places.forEach((place, i) => {
      const push = pushes[i] ?? { x: 0, y: 0 };
      const size = Math.max(Math.sqrt(push.x * push.x + push.y * push.y), 1e-9);
      place.x += (push.x / size) * Math.min(size, step);
      place.y += (push.y / size) * Math.min(size, step);
    });
  }
  return new Map(slugs.map((slug, i) => [slug, places[i] ?? { x: 0, y: 0 }]));
}

// The camp of an organisation: -1, 1, or 0 where it is in none. Camps come by name.
export function campSides(answer: NetworkAnswer, slugByName: ReadonlyMap<string, string>): Map<string, number> {
  const sides = new Map<string, number>();
  for (const [side, names] of [[-1, answer.camps?.first ?? []], [1, answer.camps?.second ?? []]] as const) {
    for (const name of names) sides.set(slugByName.get(name) ?? name, side);
  }
  return sides;
}
