// SPDX-License-Identifier: Apache-2.0
// A signed network on a plane: friends attract, camps stand on either side.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
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

// Places that depend on the names and ties only: the same network is drawn alike each time.
export function layout(ties: readonly Tie[], before: ReadonlyMap<string, Place>, sideOf: (slug: string) => number): Map<string, Place> {
  const graph = new Graph();
  const slugs = [...new Set(ties.flatMap((tie) => [tie.a, tie.b]))].sort();
  slugs.forEach((slug, i) => {
    const angle = (2 * Math.PI * i) / slugs.length;
    graph.addNode(slug, before.get(slug) ?? { x: Math.cos(angle) + 2 * sideOf(slug), y: Math.sin(angle) });
  });
  for (const tie of ties) {
    const isFriend = tie.level !== 'hostile' && tie.level !== 'none';
    graph.addEdge(tie.a, tie.b, { weight: isFriend ? 1 + 2 * tie.levelProb : 0.15 });
  }
  // Each camp has an anchor that is not drawn, so that the camps stand apart.
  for (const side of [-1, 1]) {
    graph.addNode(`camp ${side}`, { x: 3 * side, y: 0 });
    for (const slug of slugs) if (sideOf(slug) === side) graph.addEdge(slug, `camp ${side}`, { weight: 0.5 });
  }
  forceAtlas2.assign(graph, {
    iterations: slugs.length > 120 ? 120 : 300,
    settings: { ...forceAtlas2.inferSettings(graph), gravity: 0.6, scalingRatio: 8, adjustSizes: false, edgeWeightInfluence: 1 },
  });
  return new Map(slugs.map((slug) => [slug, { x: graph.getNodeAttribute(slug, 'x') as number, y: graph.getNodeAttribute(slug, 'y') as number }]));
}

// The camp of an organisation: -1, 1, or 0 where it is in none. Camps come by name.
export function campSides(answer: NetworkAnswer, slugByName: ReadonlyMap<string, string>): Map<string, number> {
  const sides = new Map<string, number>();
  for (const [side, names] of [[-1, answer.camps?.first ?? []], [1, answer.camps?.second ?? []]] as const) {
    for (const name of names) sides.set(slugByName.get(name) ?? name, side);
  }
  return sides;
}
