// SPDX-License-Identifier: Apache-2.0
// What the program answers of sources and their grades, as docs/json.md tells it.

export interface SourceFigures {
  hit_prob: number;
  false_alarm_prob: number;
  likelihood_ratio: number;
}

export interface GradeChange {
  day: string;
  old_grade: string;
  new_grade: string;
  note: string;
}

export interface GradeEffect {
  a: string;
  b: string;
  prob: number;
  prob_with_grade: number;
}

export interface GradeChanged {
  source: string;
  old_grade: string;
  new_grade: string;
  effects: GradeEffect[];
}

export interface Source {
  slug: string;
  name: string;
  aliases: string[];
  stance: string;
  grade: string;
  actor: string | null;
  licence: string;
  note: string;
  grades: GradeChange[]; // oldest first
  is_edited_since: boolean; // its grade is not the one last changed to
}

export interface SourceRecord {
  key: string;
  name: string;
  stance: string;
  grade: string;
  learned: SourceFigures;
  expected: SourceFigures;
  statements: number;
  compared: number;
}

export interface SourceList {
  sources: Source[];
  unknown_publishers: (string | { name: string; documents?: number })[];
  records: SourceRecord[];
}
