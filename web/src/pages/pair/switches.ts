// SPDX-License-Identifier: Apache-2.0
// What an analyst has switched in the evidence, and how the program is asked for it.
import type { Options } from '../../api';
import type { Family, Source } from '../../json';

export interface Switches {
  voices: string[]; // left out: publishers as authors, or organisations
  origins: string[]; // left out
  grades: Record<string, string>; // source to grade
  claims: Record<string, string>; // claim to "left out" or "turned round"
  drivers: string[]; // as if unknown
}

export const emptySwitches = (): Switches => ({ voices: [], origins: [], grades: {}, claims: {}, drivers: [] });

export function isSwitched(switches: Switches): boolean {
  const { voices, origins, grades, claims, drivers } = switches;
  return voices.length + origins.length + drivers.length + Object.keys(grades).length + Object.keys(claims).length > 0;
}

export function whatIfOptions(switches: Switches): Options {
  const claims = Object.entries(switches.claims);
  return {
    'drop-source': [...switches.voices],
    'drop-origin': [...switches.origins],
    grade: Object.entries(switches.grades).map(([source, grade]) => `${source}=${grade}`),
    driver: switches.drivers.map((driver) => `${driver}=0`),
    'drop-claim': claims.filter(([, to]) => to === 'left out').map(([claim]) => claim),
    'flip-claim': claims.filter(([, to]) => to === 'turned round').map(([claim]) => claim),
  };
}

export interface SourceSwitch {
  slug: string;
  name: string;
  grade: string;
  claims: number;
}

export interface VoiceSwitch {
  key: string;
  name: string;
  claims: number;
}

// Who vouches for a pair's claims, those with most claims first; nobody can leave out "unnamed" as one voice.
export function voicesOf(families: readonly Family[], nameOf: (slug: string) => string): VoiceSwitch[] {
  const voices = new Map<string, VoiceSwitch>();
  for (const family of families) {
    for (const claim of family.claims) {
      const key = claim.speaker === 'author' ? claim.publisher : claim.speaker;
      if (!key || key === 'unnamed') continue;
      const voice = voices.get(key) ?? { key, name: nameOf(key), claims: 0 };
      voice.claims += 1;
      voices.set(key, voice);
    }
  }
  return [...voices.values()].sort((p, q) => q.claims - p.claims || p.name.localeCompare(q.name));
}

// The publishers of a pair's claims that stand in sources.csv, those with most claims first.
export function sourcesOf(families: readonly Family[], sources: readonly Source[]): SourceSwitch[] {
  const byName = new Map<string, Source>();
  for (const source of sources) for (const name of [source.name, ...source.aliases]) byName.set(name.toLowerCase(), source);
  const counts = new Map<Source, number>();
  for (const family of families) {
    for (const claim of family.claims) {
      const source = byName.get(claim.publisher?.toLowerCase() ?? '');
      if (source) counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([source, claims]) => ({ slug: source.slug, name: source.name, grade: source.grade, claims }))
    .sort((p, q) => q.claims - p.claims || p.name.localeCompare(q.name));
}
