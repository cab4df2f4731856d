// SPDX-License-Identifier: Apache-2.0
import type { Family, Source, Statement } from '../../json';

// The statements behind a record: of an organisation, of a publisher as author, or of those whom one document leaves
// unnamed. Keys of records are actor:SLUG, source:SLUG and unnamed:DOCUMENT.
export function statementsOf(key: string, families: readonly Family[], sources: readonly Source[]): Statement[] {
  const [kind, name] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const row = sources.find((source) => source.slug === name);
  const names = new Set([row?.name, ...(row?.aliases ?? [])].map((each) => each?.toLowerCase()));
  const isOfVoice = (claim: Statement): boolean => {
    if (kind === 'actor') return claim.speaker === name;
    if (kind === 'unnamed') return claim.speaker === 'unnamed' && claim.document === name;
    return claim.speaker === 'author' && names.has(claim.publisher?.toLowerCase());
  };
  return families.flatMap((family) => family.claims).filter(isOfVoice);
}
