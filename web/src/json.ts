// SPDX-License-Identifier: Apache-2.0
// What the program answers, as docs/json.md tells it. Keys that the page does not use are left out.

export type Level = 'hostile' | 'none' | 'rhetorical' | 'transactional' | 'tactical' | 'strategic';
export const levels: readonly Level[] = ['hostile', 'none', 'rhetorical', 'transactional', 'tactical', 'strategic'];
export const askedLevels: readonly Level[] = ['rhetorical', 'transactional', 'tactical', 'strategic'];
export type Interval = [number, number];
export type Status = 'proposed' | 'confirmed' | 'corrected' | 'rejected';
export type Polarity = 'affirmed' | 'denied';

export interface Statement {
  claim: string | null;
  speaker: string;
  speaker_name: string;
  a: string;
  b: string | null;
  direction: string | null;
  relation: string | null;
  polarity: Polarity | null;
  certainty: Interval | null;
  when: string | null;
  document: string;
  start: number;
  end: number;
  quote: string;
  publisher: string | null;
  published: string | null;
}

export interface Cue {
  text: string;
  start: number;
  end: number;
  kind: string;
}

export interface DocumentClaim extends Statement {
  status: Status;
  cue: Cue | null;
  evidence: string;
  where: string | null;
  via: string[];
}

export interface DocumentRow {
  document: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  language: string | null;
  url: string | null;
  added: string;
  characters: number;
  claims: number;
  proposed: number;
}

export interface DocumentAnswer {
  document: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  url: string | null;
  text: string;
  claims: DocumentClaim[];
}

export interface ReviewItem extends Statement {
  status: Status;
  title: string | null;
  pair_prob: number | null;
  effect_logit: number | null;
  event: Level;
  is_counted?: boolean; // false: evidence only once a person confirms it
}

export interface ReviewAnswer {
  waiting: number;
  items: ReviewItem[];
}

export interface Reason {
  share_logit: number;
  prob_without: number;
  origin: string;
  speaker: string;
  document: string;
  start: number;
  end: number;
  quote: string;
  relation: string;
  polarity: Polarity;
  certainty: Interval;
  claims: string[];
}

export interface SentenceOn {
  text: string;
  items: number[];
}

export interface Finding {
  title: string;
  not_enough: string[];
  headline: SentenceOn;
  shift: string;
  sentences: SentenceOn[];
  confidence: string;
  counts: string;
  dissent: number[];
}

export interface LatestRow {
  level: Level;
  prob: number;
  at_least_prob: number;
  interval: Interval;
  words: string;
  interval_words: string;
}

export interface Assessment {
  a: string;
  b: string;
  as_of: string;
  periods: string[];
  levels: Level[];
  prob: number[][];
  at_least_prob: number[][];
  interval: Interval[][];
  origins: number;
  claims: number;
  confidence: { grade: string; sentence: string };
  reasons_for: Reason[];
  reasons_against: Reason[];
}

export interface WhyItem extends Reason {
  item: number;
  speaker_name: string;
  stance: string;
  grade: string;
  says?: string;
  title: string;
  publisher?: string | null;
  published: string | null;
  weight: number;
  is_driver: boolean;
}

export interface Why {
  a: string;
  b: string;
  as_of: string;
  event: Level;
  network: {
    alone_prob: number;
    share_logit: number;
    third_actors: { actor: string; with_a: Level; with_b: Level; balance: number }[];
    drivers: string[];
  };
  prior_prob: number;
  prob: number;
  shift_logit: number;
  items: WhyItem[];
  finding: Finding;
  latest: LatestRow[];
  notes: string[];
}

export interface Mover {
  share_logit: number;
  why: string;
  origin: string;
  is_driver: boolean;
  claim_count: number;
  claims: Statement[];
}

export interface HistoryStep {
  first_day: string;
  known_by: string;
  month: string;
  prob: number;
  interval: Interval;
  prob_now: number | null;
  change_logit: number;
  time_logit: number;
  others_logit: number;
  signals_logit: number;
  new_claims: number;
  claims: number;
  origins: number;
  movers: Mover[];
}

export interface History {
  event: Level;
  grain: string;
  days: number;
  prior_prob: number;
  steps: HistoryStep[];
}

export interface PairRow {
  a: string;
  b: string;
  prob: number[];
  at_least_prob: number[];
  interval: Interval[];
  claims: number;
  origins: number;
  enough_evidence: boolean;
  words?: string[];
}

export interface NetworkAnswer {
  as_of: string;
  level: Level;
  converged: boolean;
  pairs: PairRow[];
  triads: { actors: string[]; signs: number[]; pull: number }[];
  camps: {
    first: string[];
    second: string[];
    broken: string[];
    ties: number;
    frustration_index: number;
    lower_bound: number;
    proven: boolean;
  } | null;
}

export interface Look {
  as_of: string;
  prob: number;
  interval: Interval;
  words?: string;
}

export interface StandingQuestion {
  a: string;
  b: string;
  event: Level;
  threshold: number;
  newest?: Look | null;
  state?: string;
  problem?: string | null;
  now?: Look | null;
  before?: Look | null;
  change_logit?: number;
  movers?: Mover[];
}

export interface Proposal {
  name: string;
  abbreviation: string;
  mentions: number;
  document: string;
  start: number;
  end: number;
}

export interface Actor {
  slug: string;
  name: string;
  aliases: string[];
  kind: string;
  attributes: Record<string, string>;
}

export interface Merge {
  actor: string;
  name: string;
  into: string;
  into_name: string;
  day: string;
  reason: string;
}

export interface ActorList {
  merges: Merge[];
  actors: Actor[];
  ambiguous: { name: string; actors: string[] }[];
  proposals: Proposal[];
}

export interface Family {
  a: string;
  b: string;
  origin: string;
  name: string;
  claims: (Statement & { claim: string; reason: string; stated: string | null; like: string | null })[];
}

export interface Contradiction {
  kind: string;
  voices: string;
  is_within_document: boolean;
  reason: string;
  also: [string, string][];
  others: number;
  left: Statement;
  right: Statement;
}

export interface Explanation extends Statement {
  status: Status;
  sentence: { start: number; end: number; text: string };
  marks: { role: string; start: number; end: number; text: string; means: string | null; rule: string | null }[];
  rules: { rule: string; file: string | null; line: number | null; says: string; example: string | null }[];
  resolutions: { mention: string; start: number; end: number; actor: string; antecedent: string; antecedent_start: number; antecedent_end: number }[];
  reader: string;
  is_read_alike: boolean;
}

export interface ProgramError {
  code: string;
  place: string;
  what: string;
  way_out: string;
}

export interface AddReport {
  added: { file: string; document: string; claims: number }[];
  known: { file: string; document: string }[];
  events: {
    file: string;
    series: string;
    known: boolean;
    rows_read: number;
    events: number;
    posts: number;
    skipped: { why: string; count: number; lines: number[] }[];
    unmatched: { name: string; events: number; candidates: string[] }[];
  }[];
  refused: { file: string; error: ProgramError }[];
  ambiguous: { document: string; name: string; candidates: string[]; mentions: number }[];
  untried: number;
  proposals: Proposal[];
}

export interface WhatIf {
  a: string;
  b: string;
  as_of: string;
  event: Level;
  before: Assessment;
  after: Assessment;
  changes: { what: string; name: string; claims: number | string[] }[];
}

export interface CheckAnswer {
  is_in_order: boolean;
  documents: number;
  claims: number;
  findings: { place: string; what: string }[];
}

export interface Index {
  project?: string;
  version?: string;
  resources: { name: string }[];
}

export type * from './agreement_json';
export type * from './event_json';
export type * from './indicator_json';
export type * from './media_json';
export type * from './source_json';
