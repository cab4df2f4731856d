// SPDX-License-Identifier: Apache-2.0
// The claims that wait for a person's word, and what was decided in this sitting.
import * as api from '../../api';
import { Problem } from '../../api';
import { app } from '../../app.svelte';
import type { DocumentAnswer, ReviewItem, Status } from '../../json';

export interface QueueItem extends ReviewItem {
  claim: string;
}

interface Done {
  claim: string;
  before: Status;
}

const results: Record<string, Status> = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected' };
const pageSize = 50;

export class Queue {
  items = $state.raw<QueueItem[]>([]);
  statuses = $state<Record<string, Status>>({});
  waiting = $state(0); // in the whole project, when they were last asked for, and those decided since
  at = $state(0);
  isLoading = $state(true);
  isSending = $state(false);
  problem = $state.raw<Problem | undefined>();
  note = $state('');
  done = $state.raw<Done[]>([]);
  startedAt = Date.now();
  private documents = new Map<string, Promise<DocumentAnswer>>();

  readonly item = $derived(this.items[this.at]);

  statusOf(claim: string): Status {
    return this.statuses[claim] ?? 'proposed';
  }

  async load(): Promise<void> {
    this.isLoading = true;
    await this.guarded(async () => {
      const answer = await api.review(pageSize);
      this.waiting = answer.waiting + this.done.length;
      const fresh = answer.items.filter((item): item is QueueItem => item.claim !== null);
      const all = new Map([...this.items, ...fresh].map((item) => [item.claim, item]));
      this.items = [...all.values()];
    });
    this.isLoading = false;
  }

  // A text never changes, so it is asked for once; the one after next is fetched ahead.
  document(id: string): Promise<DocumentAnswer> {
    const there = this.documents.get(id) ?? api.documentText(id);
    this.documents.set(id, there);
    there.catch(() => this.documents.delete(id));
    return there;
  }

  move(by: number): void {
    this.at = Math.max(0, Math.min(this.items.length - 1, this.at + by));
    const next = this.items[this.at + 1];
    if (next) void this.document(next.document);
  }

  async decide(decision: string, rest: api.Options = {}): Promise<void> {
    const item = this.item;
    if (!item || this.isSending) return;
    this.isSending = true;
    await this.guarded(async () => {
      await api.decide(item.claim, decision, { ...rest, by: app.by });
      this.done = [...this.done, { claim: item.claim, before: this.statusOf(item.claim) }];
      this.statuses[item.claim] = results[decision] ?? 'proposed';
      this.note = `${this.statusOf(item.claim)}: ${item.quote}`;
      app.told = `Claim ${this.statusOf(item.claim)}.`;
      app.changed();
      this.move(1);
    });
    this.isSending = false;
  }

  // Goes back to what was decided last. The ledger keeps every word; a program that cannot take one back says so, and
  // the claim is then decided anew.
  async undo(): Promise<void> {
    const last = this.done.at(-1);
    if (!last || this.isSending) return;
    this.isSending = true;
    this.at = Math.max(0, this.items.findIndex((item) => item.claim === last.claim));
    try {
      await api.decide(last.claim, 'undo');
      this.statuses[last.claim] = last.before;
      this.note = 'Taken back.';
    } catch (reason) {
      if (!(reason instanceof Problem) || reason.status !== 400) throw reason;
      this.note = 'Decide it anew: the newest word on a claim is the one that counts, and older ones are kept.';
    } finally {
      this.done = this.done.slice(0, -1);
      this.isSending = false;
      app.told = this.note;
      app.changed();
    }
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.problem = undefined;
    } catch (reason) {
      this.problem = reason instanceof Problem ? reason : new Problem(0, String(reason), '');
    }
  }
}
