// SPDX-License-Identifier: Apache-2.0
// What the program answers of events, as docs/json.md tells it.
import type { Interval } from './json';

export interface EventRow {
  event: number;
  id: string;
  data_set: string;
  version: string;
  first_day: string;
  last_day: string;
  kind: string;
  coding: string;
  side_a: string[];
  side_b: string[];
  side_a_raw: string;
  side_b_raw: string;
  admin1: string | null;
  admin2: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  deaths: number | null;
  source: string | null;
}

export interface EventList {
  events: EventRow[];
  count: number;
  data_sets?: { title: string; version: string; licence: string; citation: string; events: number; posts: number }[];
}

export interface Stream {
  kind: string;
  actor: string;
  name: string;
  events: number;
  ks_statistic: number | null;
  ks_p: number | null;
}

export interface CouplingResult {
  from: number;
  to: number;
  sentence: string;
  branching: number;
  branching_interval: Interval;
  spell_days: number;
  rate_ratio: number;
  explained_share: number | null;
  p: number;
  by_shifts: boolean;
  false_discovery_share: number;
}

export interface Coupling {
  first_day: string;
  last_day: string;
  streams: Stream[];
  couplings: CouplingResult[];
  quantiles: [number, number][];
  notes: string[];
}
