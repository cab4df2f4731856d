// SPDX-License-Identifier: Apache-2.0
// Work that may wait until what is in sight has been drawn: one piece after the other, each when the browser is idle.

export type Piece = () => void;

export class Waiting {
  private pieces: Piece[] = [];
  private isRunning = false;

  // `whenIdle` calls back once there is time.
  constructor(private readonly whenIdle: (go: () => void) => void) {}

  // Gives what takes the piece out again.
  add(piece: Piece): () => void {
    this.pieces.push(piece);
    this.run();
    return () => (this.pieces = this.pieces.filter((each) => each !== piece));
  }

  // All at once, as a printer needs it.
  finish(): void {
    for (const piece of this.pieces.splice(0)) piece();
  }

  private run(): void {
    if (this.isRunning || this.pieces.length === 0) return;
    this.isRunning = true;
    this.whenIdle(() => {
      this.isRunning = false;
      this.pieces.shift()?.();
      this.run();
    });
  }
}

const mostMilliseconds = 400; // a browser that is never idle does it then

// At the latest after `timeout` milliseconds; without one only when nothing else is to be done.
function idle(go: () => void, timeout?: number): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(go, timeout === undefined ? {} : { timeout });
  else setTimeout(go, timeout ?? mostMilliseconds);
}

// Idle only after two frames: in the first, what was just changed is drawn.
function afterDrawing(whenDrawn: () => void): void {
  const go = () => idle(whenDrawn, mostMilliseconds);
  let isLate = false; // a hidden tab draws no frames
  const late = setTimeout(() => ((isLate = true), go()), mostMilliseconds);
  requestAnimationFrame(() => requestAnimationFrame(() => isLate || (clearTimeout(late), go())));
}

export const waiting = new Waiting(afterDrawing);
// What nobody has asked for yet.
export const spare = new Waiting((go) => idle(go));
