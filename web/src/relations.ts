// SPDX-License-Identifier: Apache-2.0
// The relation table of src/domain/relation.cpp; tests/relations.test.ts compares the two.

export type Kind = 'hostile' | 'rhetorical' | 'transactional' | 'tactical' | 'strategic' | 'unspecified' | 'driver';

const rows: readonly (readonly [code: string, kind: Kind, phrase: string])[] = [
  ['fights', 'hostile', 'fights'],
  ['threatens', 'hostile', 'threatens'],
  ['condemns', 'hostile', 'condemns'],
  ['pressures', 'hostile', 'puts pressure on'],
  ['praises', 'rhetorical', 'praises'],
  ['amplifies', 'rhetorical', 'spreads the news of'],
  ['appeals_to', 'rhetorical', 'appeals to'],
  ['endorses', 'rhetorical', 'endorses'],
  ['arms', 'transactional', 'gives weapons to'],
  ['finances', 'transactional', 'finances'],
  ['shelters', 'transactional', 'shelters'],
  ['trains', 'transactional', 'trains'],
  ['supplies', 'transactional', 'supplies'],
  ['grants_passage', 'transactional', 'lets through'],
  ['trades', 'transactional', 'trades with'],
  ['shares_information', 'transactional', 'shares information with'],
  ['truce', 'transactional', 'keeps a truce with'],
  ['attacks_jointly', 'tactical', 'attacks together with'],
  ['coordinates', 'tactical', 'coordinates with'],
  ['unites_temporarily', 'tactical', 'unites for a time with'],
  ['allied', 'strategic', 'is allied with'],
  ['merged', 'strategic', 'is one body with'],
  ['pledged_to', 'strategic', 'is pledged to'],
  ['commands_jointly', 'strategic', 'commands jointly with'],
  ['controls', 'strategic', 'controls'],
  ['cooperates', 'unspecified', 'co-operates with'],
  ['supports', 'unspecified', 'supports'],
  ['linked', 'unspecified', 'is linked with'],
  ['shares_adversary', 'driver', 'has an adversary in common with'],
  ['ideology_close', 'driver', 'is close in ideology to'],
  ['ideology_apart', 'driver', 'is far in ideology from'],
  ['goals_conflict', 'driver', 'has goals in conflict with those of'],
  ['goals_shared', 'driver', 'shares goals with'],
  ['areas_adjoin', 'driver', 'is active beside'],
  ['distrusts', 'driver', 'distrusts'],
  ['past_talks_with_state', 'driver', 'once held talks with'],
  ['proxy_of_state', 'driver', 'acts as a proxy of'],
  ['past_cooperation', 'driver', 'once co-operated with'],
  ['patron_of', 'driver', 'is a patron of'],
  ['shared_support_base', 'driver', 'draws on the same public as'],
];

export const relations: ReadonlyMap<string, { kind: Kind; phrase: string }> = new Map(
  rows.map(([code, kind, phrase]) => [code, { kind, phrase }]),
);

export const kinds: readonly Kind[] = ['strategic', 'tactical', 'transactional', 'rhetorical', 'unspecified', 'driver', 'hostile'];

export const kindOf = (code: string | null): Kind => relations.get(code ?? '')?.kind ?? 'unspecified';
export const phraseOf = (code: string | null): string => relations.get(code ?? '')?.phrase ?? code ?? '';
