// SPDX-License-Identifier: Apache-2.0
// A statement in words, as the lists of contradictions tell it.
import type { Statement } from './json';
import { phraseOf } from './relations';

// Who says it; where no name is given, where it stands, so that two unnamed voices can be told apart.
export const voiceOf = (statement: Statement): string =>
  statement.speaker === 'unnamed' ? `an unnamed voice in ${statement.publisher ?? statement.document}` : statement.speaker_name;

export function sentenceOf(statement: Statement, nameOf: (slug: string | null) => string): string {
  if (!statement.relation) return '';
  const isTurned = statement.direction === 'b→a';
  const [from, to] = isTurned ? [statement.b, statement.a] : [statement.a, statement.b];
  return `${statement.polarity === 'denied' ? 'denies: ' : ''}${nameOf(from)} ${phraseOf(statement.relation)} ${nameOf(to)}`;
}
