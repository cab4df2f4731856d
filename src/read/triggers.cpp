// SPDX-License-Identifier: Apache-2.0
#include "read/triggers.hpp"

#include <algorithm>

namespace entente::read {
namespace {

bool ends_plain_party(const std::vector<Party>& parties, std::size_t token) {
  return std::ranges::any_of(parties, [&](const Party& party) {
    return party.tokens.last == token && !party.is_possessive && !party.is_adjective;
  });
}

}  // namespace

bool stands_as_verb(const SentenceView& sentence, std::size_t token, const std::vector<Party>& parties) {
  std::size_t at = token;
  while (at > sentence.range.first && sentence.is(at - 1, WordClass::adverb_ok)) {
    --at;
  }
  if (at == sentence.range.first) {
    return false;
  }
  return sentence.is(at - 1, WordClass::auxiliary) || sentence.is(at - 1, WordClass::relative) ||
         ends_plain_party(parties, at);
}

bool is_passive(const SentenceView& sentence, const Trigger& trigger) {
  constexpr std::size_t kReach = 5;
  if ((trigger.forms & kParticiple) == 0) {
    return false;
  }
  std::size_t at = trigger.tokens.first;
  for (std::size_t steps = 0; steps < kReach && at > sentence.range.first; ++steps) {
    --at;
    if (sentence.is(at, WordClass::be)) {
      return true;
    }
    if (!sentence.is(at, WordClass::adverb_ok) && !sentence.is(at, WordClass::negation)) {
      break;
    }
  }
  return !sentence.is(at, WordClass::have) && sentence.is_inside(trigger.tokens.last, WordClass::by);
}

}  // namespace entente::read
