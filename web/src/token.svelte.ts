// SPDX-License-Identifier: Apache-2.0
// The token of a server that wants one: asked of the analyst, kept for this tab only (sessionStorage), sent as a header.

const place = 'entente-token';
const signs = /^[\x21-\x7e]+$/; // what a header can carry

function kept(): string {
  try {
    return sessionStorage.getItem(place) ?? '';
  } catch {
    return ''; // a browser that keeps nothing: asked for again on each load
  }
}

class Token {
  isAsked = $state(false);
  wasWrong = $state(false);
  private value = kept();
  private waiting: { go: () => void; leave: (reason: Error) => void }[] = [];

  get current(): string {
    return this.value;
  }

  headers(): Record<string, string> {
    return this.value ? { Authorization: `Bearer ${this.value}` } : {};
  }

  // After a refusal of what was sent: done once there is another one. All that was refused meanwhile waits for the same.
  another(refused: string): Promise<void> {
    if (this.value !== refused) return Promise.resolve();
    this.isAsked = true;
    this.wasWrong = refused !== '';
    return new Promise((go, leave) => this.waiting.push({ go, leave }));
  }

  // Gives false, and keeps nothing, where it cannot be one.
  give(text: string): boolean {
    const value = text.trim();
    if (!signs.test(value)) return false;
    this.value = value;
    try {
      sessionStorage.setItem(place, value);
    } catch {
      // kept in memory until the page is left
    }
    this.end(({ go }) => go());
    return true;
  }

  leave(reason: Error): void {
    this.end(({ leave }) => leave(reason));
  }

  private end(what: (each: { go: () => void; leave: (reason: Error) => void }) => void): void {
    const all = this.waiting;
    this.waiting = [];
    this.isAsked = false;
    all.forEach(what);
  }
}

export const token = new Token();
