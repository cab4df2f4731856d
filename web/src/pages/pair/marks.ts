// SPDX-License-Identifier: Apache-2.0
// What stands on a pair's timeline.
import type { Mark } from '../../charts/Timeline.svelte';
import { counted, monthNumber, spaced } from '../../figures';
import type { EventRow, Family, Statement, Why } from '../../json';
import { hashOf, sentenceHash } from '../../route';

function claimMarks(why: Why, families: readonly Family[]): Mark[] {
  const statements = new Map<string, Statement>();
  for (const family of families) for (const claim of family.claims) statements.set(claim.claim, claim);
  const largest = Math.max(...why.items.map((item) => Math.abs(item.share_logit)), 1e-9);
  return why.items.flatMap((item) =>
    item.claims.flatMap((id): Mark[] => {
      const statement = statements.get(id);
      if (!statement?.published) return [];
      return [
        {
          key: id,
          lane: item.share_logit < 0 ? 'against' : 'for',
          month: monthNumber(statement.published),
          size: Math.abs(item.share_logit) / largest,
          label: `${statement.published}, ${statement.speaker_name}: “${statement.quote}”`,
          href: sentenceHash(statement),
        },
      ];
    }),
  );
}

// A month's events of one kind are one mark: a pair may have thousands.
function eventMarks(events: readonly EventRow[]): Mark[] {
  const months = new Map<string, EventRow[]>();
  for (const event of events) {
    const lane = /fight|battle/.test(event.kind) ? 'fights' : 'events';
    const key = `${lane} ${event.first_day.slice(0, 7)}`;
    months.set(key, [...(months.get(key) ?? []), event]);
  }
  const most = Math.max(...[...months.values()].map((all) => all.length), 1);
  return [...months].map(([key, all]) => {
    const [lane = 'events', month = ''] = key.split(' ');
    const kinds = [...new Set(all.map((event) => spaced(event.kind)))].join(', ');
    return {
      key,
      lane: lane === 'fights' ? 'fights' : 'events',
      month: monthNumber(month) + 0.5,
      size: Math.sqrt(all.length / most),
      label: `${month}, ${counted(all.length, 'event')} in the event data: ${kinds}`,
      href: hashOf('events', [], { from: `${month}-01`, to: lastDayOf(month) }),
    };
  });
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${new Date(year, number, 0).getDate()}`;
}

export function marksOf(why: Why | undefined, families: readonly Family[], events: readonly EventRow[], asOf: string | undefined): Mark[] {
  const known = events.filter((event) => !asOf || event.first_day <= asOf);
  return [...(why ? claimMarks(why, families) : []), ...eventMarks(known)];
}
