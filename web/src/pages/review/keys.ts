// SPDX-License-Identifier: Apache-2.0
// The keys of the review page; the help page lists them from here.
export interface ReviewKey {
  action: 'confirm' | 'reject' | 'correct' | 'next' | 'back' | 'undo';
  name: string;
  keys: string[];
  needsClaim: boolean;
  help: string;
}

export const reviewKeys: readonly ReviewKey[] = [
  { action: 'confirm', name: 'Confirm', keys: ['c'], needsClaim: true, help: 'the claim is what the sentence says' },
  { action: 'reject', name: 'Reject', keys: ['r'], needsClaim: true, help: 'the sentence does not say this' },
  { action: 'correct', name: 'Correct', keys: ['e'], needsClaim: true, help: 'opens the form; Enter stores, Escape leaves it' },
  { action: 'next', name: 'Next', keys: ['n', 'j'], needsClaim: false, help: 'leaves the claim as it is' },
  { action: 'back', name: 'Back', keys: ['p', 'k'], needsClaim: false, help: 'the claim before' },
  { action: 'undo', name: 'Undo', keys: ['u'], needsClaim: false, help: 'goes back to what was decided last' },
];
