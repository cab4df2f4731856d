// SPDX-License-Identifier: Apache-2.0
// What charts over months have in common: their size, and the month under the pointer.
export const height = 220;
export const margin = { left: 50, right: 12, top: 10, bottom: 22 };

export interface MonthScale {
  (month: number): number;
  invert(place: number): number;
}

// Which of the months from `first` on the pointer is over; a drawing `width` units wide may be shown narrower.
export function monthUnder(event: PointerEvent, x: MonthScale, width: number, first: number, count: number): number {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const month = x.invert(((event.clientX - box.left) / box.width) * width);
  return Math.max(0, Math.min(count - 1, Math.floor(month - first)));
}
