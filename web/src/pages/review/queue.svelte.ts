// SPDX-License-Identifier: Apache-2.0
// The claims that wait for a person's word, and what was decided in this sitting.
import * as api from '../../api';
import { Problem } from '../../api';
import { app } from '../../app.svelte';
import { reviewQuestions } from '../../questions';
import type { DocumentAnswer, ReviewItem, Status } from '../../json';

export interface QueueItem extends ReviewItem {
  claim: string;
}

interface Done {
  claim: string;
  before: Status;
}

const results: Record<string, Status> = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected' };

export class Queue {
  items = $state.raw<QueueItem[]>([]);
  statuses = $state<Record<string, Status>>({});
  waiting = $state(0); // in the whole project, when they were last asked for, and those decided since
  at = $state(0);
  isLoading = $state(true);
  sending = $state(0); // words on their way to the program
  problem = $state.raw<Problem | undefined>();
  note = $state('');
  done = $state.raw<Done[]>([]);
  startedAt = Date.now();
  private isLeft = false;
  private sent: Promise<unknown> = Promise.resolve();
  private documents = new Map<string, Promise<DocumentAnswer>>();

  // `second`: who reads a second time, unseen what was decided first; empty for the first reading.
  constructor(readonly second = '') {}

  readonly item = $derived(this.items[this.at]);

  statusOf(claim: string): Status {
    return this.statuses[claim] ?? 'proposed';
  }

  async load(): Promise<void> {
    this.isLoading = true;
    await this.guarded(async () => {
      await this.sent;
      const answer = await reviewQuestions.queue(this.second);
      this.waiting = answer.waiting + this.done.length;
      const fresh = answer.items.filter((item): item is QueueItem => item.claim !== null);
      const all = new Map([...this.items, ...fresh].map((item) => [item.claim, item]));
      this.items = [...all.values()];
      this.fetchAhead();
    });
    this.isLoading = false;
  }

  // A text never changes, so it is asked for once.
  document(id: string): Promise<DocumentAnswer> {
    const there = this.documents.get(id) ?? api.documentText(id);
    this.documents.set(id, there);
    there.catch(() => this.documents.delete(id));
    return there;
  }

  move(by: number): void {
    this.at = Math.max(0, Math.min(this.items.length - 1, this.at + by));
    this.fetchAhead();
  }

  // The text of the next claim is there before it is wanted; its pair's answer may change with the word on this one.
  private fetchAhead(): void {
    const next = this.items[this.at + 1];
    if (next) void this.document(next.document).catch(() => undefined);
  }

  // The next claim is there at once; the word is sent meanwhile, in the order in which words were given. Where one is
  // refused, the page goes back to its claim, with the reason.
  decide(decision: string, rest: api.Options = {}): void {
    const item = this.item;
    if (!item) return;
    const { claim, quote } = item;
    const before = this.statusOf(claim);
    this.done = [...this.done, { claim, before }];
    this.statuses[claim] = results[decision] ?? 'proposed';
    this.note = `${this.statusOf(claim)}: ${quote}`;
    app.told = `Claim ${this.statusOf(claim)}.`;
    this.move(1);
    this.send(claim, before, () => api.decide(claim, decision, { ...rest, ...this.reading(decision) }));
  }

  // Who says so. A second reader corrects what was read, not what the first made of it.
  private reading(decision: string): api.Options {
    if (!this.second) return { by: app.by };
    return { by: this.second, ...(decision === 'correct' ? { 'as-read': true } : {}) };
  }

  // Goes back to what was decided last: it is a word of its own, the ledger keeps them all.
  undo(): void {
    const last = this.done.at(-1);
    if (!last) return;
    const said = this.statusOf(last.claim);
    this.done = this.done.slice(0, -1);
    this.goTo(last.claim);
    this.statuses[last.claim] = last.before;
    this.note = app.told = 'Taken back.';
    this.send(last.claim, said, () => api.decide(last.claim, 'undo'));
  }

  private goTo(claim: string): void {
    this.at = Math.max(0, this.items.findIndex((item) => item.claim === claim));
  }

  private send(claim: string, before: Status, work: () => Promise<unknown>): void {
    this.sending += 1;
    this.sent = this.sent.then(work).then(
      () => (this.problem = undefined),
      (reason: unknown) => this.refused(claim, before, reason),
    );
    void this.sent.then(() => {
      this.sending -= 1;
      if (this.sending === 0) app.changed();
    });
  }

  // The page is left while words may still be on their way: what becomes of them is told wherever the reader is then.
  leave(): void {
    this.isLeft = true;
  }

  private refused(claim: string, before: Status, reason: unknown): void {
    this.problem = Problem.of(reason);
    if (this.isLeft) app.unstored = this.problem;
    this.statuses[claim] = before;
    this.done = this.done.filter((each) => each.claim !== claim);
    this.note = app.told = 'The last word was not stored.';
    this.goTo(claim);
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.problem = undefined;
    } catch (reason) {
      this.problem = Problem.of(reason);
    }
  }
}
