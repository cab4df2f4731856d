// SPDX-License-Identifier: Apache-2.0
// What an analyst has switched in the evidence, and how the program is asked for it.
import type { Options } from '../../api';
import type { Family, Source } from '../../json';

export interface Switches {
  sources: string[]; // left out
  origins: string[]; // left out
  grades: Record<string, string>; // source to grade
  claims: Record<string, string>; // claim to "left out" or "turned round"
}

export const emptySwitches = (): Switches => ({ sources: [], origins: [], grades: {}, claims: {} });

export function isSwitched(switches: Switches): boolean {
  const { sources, origins, grades, claims } = switches;
  return sources.length + origins.length + Object.keys(grades).length + Object.keys(claims).length > 0;
}

export function whatIfOptions(switches: Switches): Options {
  const claims = Object.entries(switches.claims);
  return {
    'drop-source': [...switches.sources],
    'drop-origin': [...switches.origins],
    grade: Object.entries(switches.grades).map(([source, grade]) => `${source}=${grade}`),
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
