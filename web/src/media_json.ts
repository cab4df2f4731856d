// SPDX-License-Identifier: Apache-2.0
// What the program answers of posts, as docs/json.md tells it.

export interface ShownPost {
  number: number;
  channel: string;
  id: string;
  at: string;
  language: string | null;
  beginning: string;
}

export interface PassedOn {
  post: ShownPost;
  way: 'forwarded' | 'copied';
  original: ShownPost | null;
  delay_hours: number | null;
}

export interface Amplification {
  amplifier: string;
  source: string;
  amplifier_actor: string | null;
  source_actor: string | null;
  sentence: string;
  amplifier_posts: number;
  passed_on: number;
  share: number;
  forwarded: number;
  copied: number;
  expected: number | null;
  other_way: number;
  delay_hours: [number, number, number] | null;
  known_delays: number;
  first_day: string;
  last_day: string;
  languages: { language: string | null; posts: number }[];
  posts: PassedOn[];
}

export interface Reaching {
  post: ShownPost;
  in_language: boolean;
  grievance: string | null;
}

export interface OutreachMonth {
  month: string;
  posts: number;
  observed: number;
  expected: number | null;
  other_posts: number;
  reaching: Reaching[];
}

export interface Outreach {
  speaker: string;
  addressee: string;
  sentence: string;
  languages: string[];
  grievances: string[];
  posts: number;
  notes: string[];
  months: OutreachMonth[];
}

export interface MediaAnswer {
  a: string | null;
  b: string | null;
  posts: number;
  channels: number;
  amplification: Amplification[];
  outreach: Outreach[];
  notes: string[];
}
