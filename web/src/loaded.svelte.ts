// SPDX-License-Identifier: Apache-2.0
import { Problem } from './api';
import { app } from './app.svelte';

export class Loaded<T> {
  value = $state.raw<T | undefined>();
  problem = $state.raw<Problem | undefined>();
  busy = $state(true);
}

// An answer that is asked for again whenever what it depends on changes; the old one stays until the new one is there.
export function loaded<T>(ask: () => Promise<T> | undefined): Loaded<T> {
  const result = new Loaded<T>();
  $effect(() => {
    void app.revision;
    const answer = ask();
    if (!answer) {
      result.busy = false;
      return;
    }
    let isCurrent = true;
    result.busy = true;
    answer.then(
      (value) => {
        if (!isCurrent) return;
        Object.assign(result, { value, problem: undefined, busy: false });
      },
      (reason: unknown) => {
        if (!isCurrent) return;
        const problem = Problem.of(reason);
        Object.assign(result, { problem, busy: false });
      },
    );
    return () => {
      isCurrent = false;
    };
  });
  return result;
}
