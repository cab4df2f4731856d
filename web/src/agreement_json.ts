// SPDX-License-Identifier: Apache-2.0
// What the program answers of reviewers, as docs/json.md tells it.
import type { Statement } from './json';

export interface ReviewDifference extends Statement {
  a_name: string;
  b_name: string;
  first_decision: string;
  second_decision: string;
}

export interface ReviewerPair {
  first: string;
  second: string;
  claims: number;
  observed_prob: number;
  expected_prob: number;
  kappa: number | null;
  counts: number[][];
  corrected_otherwise: number;
  differences: ReviewDifference[];
}

export interface Agreement {
  reviewers: { by: string; claims: number }[];
  unnamed_decisions: number;
  decisions: string[];
  pairs: ReviewerPair[];
}
