// SPDX-License-Identifier: Apache-2.0
// Figures as the program writes them (src/report/wording.cpp). Words of probability are never made here.

const least = 0.01; // below, and above its complement, a figure would read as certainty

function bare(prob: number): string {
  if (prob < least) return '<1';
  return prob > 1 - least ? '>99' : String(Math.round(prob * 100));
}

export const percent = (prob: number) => `${bare(prob)} %`;

// Two probabilities that differ, so that it can be seen: with a decimal where whole per cent would be the same.
export function percentsApart(first: number, second: number): [string, string] {
  if (percent(first) !== percent(second)) return [percent(first), percent(second)];
  return [first, second].map((prob) => `${(100 * prob).toFixed(1)} %`) as [string, string];
}

export function percentRange([low, high]: readonly [number, number]): string {
  const [first, last] = [bare(low), bare(high)];
  if (first === last) return `${first} %`;
  return `${first}${first.startsWith('<') || last.startsWith('>') ? ' to ' : '–'}${last} %`;
}

export function signed(number: number): string {
  const text = Math.abs(number).toFixed(2);
  return text === '0.00' ? '0.00' : `${number < 0 ? '−' : '+'}${text}`;
}

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

// Whether a short form of capitals is made of a name's letters, in their order.
export function isInitialsOf(short: string, name: string): boolean {
  if (!/^\p{Lu}[\p{Lu}\p{N}-]{1,5}$/u.test(short)) return false;
  let from = 0;
  for (const letter of short.toLowerCase().replaceAll('-', '')) {
    const at = name.toLowerCase().indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

export const spaced = (word: string) => word.replaceAll('_', ' ');

// Months counted from the year 0, so that they can be drawn on an axis; days become parts of their month.
export function monthNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year * 12 + month - 1 + (date - 1) / 31;
}

export function monthText(number: number): string {
  const month = Math.floor(number);
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

// Axis ticks in whole months: years where the span is long, quarters or months where it is short.
export function monthTicks(first: number, last: number, most: number): number[] {
  const step = [1, 3, 6, 12, 24, 60, 120].find((each) => (last - first) / each <= most) ?? 240;
  const ticks = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) ticks.push(at);
  return ticks;
}
