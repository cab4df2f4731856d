// SPDX-License-Identifier: Apache-2.0
// What the program answers of things to watch for, as docs/json.md tells it.
import type { Level } from './json';

export interface IndicatorOutcome {
  outcome: string;
  what: string;
  prob: number;
  event_prob: number;
  words: string;
}

export interface Indicator {
  number: number;
  kind: 'statement' | 'signal';
  matter: string;
  voice: string;
  gain_bits: number;
  most_telling: string;
  sentence: string;
  outcomes: IndicatorOutcome[];
  claims: string[];
}

export interface IndicatorAnswer {
  event: Level;
  prob: number;
  words: string;
  entropy_bits: number;
  kinds: number;
  turning: { number: number; outcome: string; is_across_even: boolean; sentence: string } | null;
  indicators: Indicator[];
  notes: string[];
}
