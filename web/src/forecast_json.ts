// SPDX-License-Identifier: Apache-2.0
// What the program answers on forecasts, as docs/json.md tells it. Keys that the page does not use are left out.
import type { Interval, Level } from './json';

export type PerLevel<T> = Record<Level, T>;

export interface ForecastMonth {
  month: string;
  ahead: number;
  prob: PerLevel<number>;
  at_least_prob: PerLevel<number>;
  at_least_interval: PerLevel<Interval>;
  reached_prob: PerLevel<number>;
  reached_interval: PerLevel<Interval>;
}

export interface Forecast {
  a: string;
  b: string;
  as_of: string;
  event: Level;
  sentences: string[];
  hold: { sentence: string };
  base_rate: PerLevel<number>;
  months: ForecastMonth[];
  under_pressure: UnderPressure | null;
  has_enough_evidence: boolean;
  confidence: { grade: string; sentence: string };
  frozen: FrozenForecast | null;
}

// What would be if a state pressed both in each month ahead.
export interface UnderPressure {
  state: string;
  state_name: string;
  sentence: string;
  months: Pick<ForecastMonth, 'month' | 'at_least_prob' | 'at_least_interval'>[];
}

export interface FrozenForecast {
  number: number;
  a: string;
  b: string;
  event: Level;
  first_month: string;
  last_month: string;
  issued: string;
  prob: number;
  interval: Interval;
  persistence_prob: number;
  base_rate_prob: number;
  state: 'open' | 'due' | 'resolved';
  resolution: { outcome: 'yes' | 'no' | 'open'; by: 'evidence' | 'analyst' } | null;
  sentence: string;
  state_sentence: string;
  hash: string;
}

export interface ScoreSet {
  brier: number;
  log_score: number;
}

export interface ReliabilityBin {
  low_prob: number;
  high_prob: number;
  count: number;
  mean_prob: number;
  happened_share: number;
  happened_interval: Interval;
}

export interface Scores {
  sentence: string;
  calibration: string | null;
  resolved_count: number;
  by_evidence_count: number;
  by_analyst_count: number;
  scores: { own: ScoreSet; persistence: ScoreSet; base_rate: ScoreSet } | null;
  bins: ReliabilityBin[];
}
