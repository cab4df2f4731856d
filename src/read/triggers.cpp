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

bool is_adverbial(const SentenceView& sentence, std::size_t token) {
  constexpr std::size_t kShortest = 5;  // "badly", not "ally"
  const std::string_view word = sentence.word(token);
  return sentence.is(token, WordClass::adverb_ok) ||
         (word.size() >= kShortest && word.ends_with("ly") && !sentence.tokens[token].is_capitalised);
}

std::size_t before_auxiliaries(const SentenceView& sentence, std::size_t token, std::size_t first) {
  while (token > first && (is_adverbial(sentence, token - 1) || sentence.is(token - 1, WordClass::auxiliary))) {
    --token;
  }
  return token;
}

bool stands_as_verb(const SentenceView& sentence, std::size_t token, const std::vector<Party>& parties) {
  std::size_t at = token;
  while (at > sentence.range.first && is_adverbial(sentence, at - 1)) {
    --at;
  }
  if (at == sentence.range.first) {
    return false;
  }
  return sentence.is(at - 1, WordClass::auxiliary) || sentence.is(at - 1, WordClass::relative) ||
         ends_plain_party(parties, at);
}

bool is_verbal(const SentenceView& sentence, std::size_t token) {
  constexpr std::size_t kShortest = 5;  // "armed", not "red"
  const bool is_listed = sentence.is(token, WordClass::auxiliary) || sentence.is(token, WordClass::irregular_past) ||
                         sentence.is(token, WordClass::gives) || sentence.is(token, WordClass::receives) ||
                         sentence.is(token, WordClass::names) || sentence.is(token, WordClass::does) ||
                         sentence.is(token, WordClass::reacts);
  const std::string_view word = sentence.word(token);
  const Token& written = sentence.tokens[token];
  return is_listed ||
         (word.size() >= kShortest && word.ends_with("ed") && !written.is_capitalised && !written.is_joined);
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
    if (!is_adverbial(sentence, at) && !sentence.is(at, WordClass::negation)) {
      break;
    }
  }
  return !sentence.is(at, WordClass::have) && sentence.is_inside(trigger.tokens.last, WordClass::by);
}

}  // namespace entente::read
