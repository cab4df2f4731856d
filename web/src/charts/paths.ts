// SPDX-License-Identifier: Apache-2.0
// Paths of SVG for series over months.
export type Place = (index: number) => number;
export type Scale = (value: number) => number;

const point = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;

export function lineOf(values: readonly number[], x: Place, y: Scale): string {
  return values.length ? `M${values.map((value, i) => point(x(i), y(value))).join('L')}` : '';
}

export function areaOf(low: readonly number[], high: readonly number[], x: Place, y: Scale): string {
  if (!low.length) return '';
  const over = high.map((value, i) => point(x(i), y(value)));
  const under = low.map((value, i) => point(x(i), y(value))).reverse();
  return `M${[...over, ...under].join('L')}Z`;
}

export function bandOf(intervals: readonly (readonly [number, number])[], x: Place, y: Scale): string {
  return areaOf(
    intervals.map(([low]) => low),
    intervals.map(([, high]) => high),
    x,
    y,
  );
}

// One area a level, the first level at the bottom; [period x level] rows that sum to 1.
export function stackOf(rows: readonly number[][], x: Place, y: Scale, area: typeof areaOf): string[] {
  const count = rows[0]?.length ?? 0;
  const upTo = (level: number) => rows.map((row) => row.slice(0, level).reduce((sum, prob) => sum + prob, 0));
  return Array.from({ length: count }, (_, level) => area(upTo(level), upTo(level + 1), x, y));
}
