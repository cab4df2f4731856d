// SPDX-License-Identifier: Apache-2.0
// Spans count code points, as the program does; JavaScript strings count UTF-16 units.

export interface Span {
  start: number;
  end: number;
}

export interface Piece<T> {
  text: string;
  start: number;
  over: T[]; // all spans that cover it, the longest first
}

// Cuts a text at every end of a span, so that spans may overlap.
export function pieces<T extends Span>(text: string, spans: readonly T[]): Piece<T>[] {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  for (const span of spans) {
    cuts.add(Math.min(Math.max(span.start, 0), points.length));
    cuts.add(Math.min(Math.max(span.end, 0), points.length));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const byLength = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start));
  return edges.slice(0, -1).map((start, i) => ({
    text: points.slice(start, edges[i + 1]).join(''),
    start,
    over: byLength.filter((span) => span.start <= start && start < span.end),
  }));
}
