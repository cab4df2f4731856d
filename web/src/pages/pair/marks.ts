// SPDX-License-Identifier: Apache-2.0
// What stands on a pair's timeline.
import type { Mark } from '../../charts/Timeline.svelte';
import { monthNumber } from '../../figures';
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

export function marksOf(why: Why | undefined, families: readonly Family[], events: readonly EventRow[], asOf: string | undefined): Mark[] {
  const claims = why ? claimMarks(why, families) : [];
  const done = events
    .filter((event) => !asOf || event.first_day <= asOf)
    .map((event): Mark => ({
      key: `event ${event.data_set} ${event.event}`,
      lane: event.kind.includes('fight') || event.kind.includes('battle') ? 'fights' : 'events',
      month: monthNumber(event.first_day),
      size: 0.3,
      label: `${event.first_day}, ${event.kind}: ${event.side_a_raw} and ${event.side_b_raw}${event.admin2 ? `, ${event.admin2}` : ''}`,
      href: hashOf('events', [], { from: event.first_day, to: event.last_day }),
    }));
  return [...claims, ...done];
}
