// SPDX-License-Identifier: Apache-2.0
#include "read/arguments.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente::read {
namespace {

// How far, in tokens, an argument may stand from its word. Beyond it a party belongs to some other word more often.
constexpr std::size_t kObjectReach = 8;
constexpr std::size_t kPrepositionReach = 14;
constexpr std::size_t kPhraseReach = 10;
constexpr std::size_t kPossessorReach = 4;
constexpr int kQualifiers = 4;  // "to the splinter group A"

constexpr std::array<std::pair<Role, WordClass>, 11> kPrepositions{{{Role::with, WordClass::with},
                                                                    {Role::to, WordClass::to},
                                                                    {Role::from, WordClass::from},
                                                                    {Role::for_, WordClass::for_},
                                                                    {Role::of, WordClass::of},
                                                                    {Role::by, WordClass::by},
                                                                    {Role::between, WordClass::between},
                                                                    {Role::against, WordClass::against},
                                                                    {Role::on, WordClass::on},
                                                                    {Role::in, WordClass::in},
                                                                    {Role::as, WordClass::as}}};

}  // namespace

ArgumentFinder::ArgumentFinder(const SentenceView& sentence, const std::vector<Party>& parties)
    : sentence_(sentence), parties_(parties) {
  const std::size_t size = sentence.range.last - sentence.range.first + 1;
  starts_.assign(size, -1);
  ends_.assign(size, -1);
  for (std::size_t i = 0; i < parties.size(); ++i) {
    starts_[parties[i].tokens.first - sentence.range.first] = static_cast<std::int32_t>(i);
    ends_[parties[i].tokens.last - sentence.range.first] = static_cast<std::int32_t>(i);
  }
}

const Party* ArgumentFinder::starting_at(std::size_t token) const {
  const std::int32_t index = sentence_.range.contains(token) ? starts_[token - sentence_.range.first] : -1;
  return index < 0 ? nullptr : &parties_[static_cast<std::size_t>(index)];
}

const Party* ArgumentFinder::ending_at(std::size_t token) const {
  const bool is_inside = token >= sentence_.range.first && token <= sentence_.range.last;
  const std::int32_t index = is_inside ? ends_[token - sentence_.range.first] : -1;
  return index < 0 ? nullptr : &parties_[static_cast<std::size_t>(index)];
}

const Party* ArgumentFinder::find(Role role, const Trigger& trigger) const {
  switch (role) {
    case Role::subject:
      return subject_of(trigger.tokens.first);
    case Role::object: {
      const Party* object = object_of(trigger.tokens.last);
      return object != nullptr ? object : object_before(trigger);
    }
    case Role::possessor:
      return possessor_of(trigger.tokens.first);
    case Role::modifier:
      return sentence_.tokens[trigger.tokens.first].is_joined ? ending_at(trigger.tokens.first) : nullptr;
    default:
      break;
  }
  const auto* const row = std::ranges::find(kPrepositions, role, &decltype(kPrepositions)::value_type::first);
  return behind_preposition(row->second, trigger.tokens.last);
}

// A party behind a preposition ("members of A", "with A") is no subject itself.
bool ArgumentFinder::is_inside_phrase(const Party& party) const {
  std::size_t at = party.tokens.first;
  for (int steps = 0; steps < kQualifiers && at > sentence_.range.first; ++steps) {
    --at;
    if (sentence_.is(at, WordClass::preposition) && !sentence_.is(at, WordClass::boundary)) {
      return true;
    }
    const bool is_qualifier = sentence_.is(at, WordClass::determiner) || sentence_.is(at, WordClass::list_lead) ||
                              sentence_.is(at, WordClass::group_word) ||
                              sentence_.is_inside(at + 1, WordClass::group_word);
    if (!is_qualifier) {
      return false;
    }
  }
  return false;
}

// "members of A attacked", "for A to attack", "due to A attacking": the party behind these may act itself.
bool ArgumentFinder::is_head_complement(const Party& party) const {
  std::size_t at = party.tokens.first;
  while (at > sentence_.range.first && sentence_.is(at - 1, WordClass::determiner)) {
    --at;
  }
  return at > sentence_.range.first && (sentence_.is(at - 1, WordClass::of) || sentence_.is(at - 1, WordClass::for_) ||
                                        sentence_.is(at - 1, WordClass::to));
}

const Party* ArgumentFinder::relative_antecedent(std::size_t token) const {
  std::size_t at = token;
  if (at > sentence_.range.first && sentence_.is(at - 1, WordClass::comma)) {
    --at;
  }
  return ending_at(at);
}

// "those targeting A", "groups fighting A": the actor is a class that nobody names.
bool ArgumentFinder::has_unnamed_class_before(std::size_t token) const {
  if (token == sentence_.range.first || ending_at(token) != nullptr) {
    return false;
  }
  const std::size_t before = token - 1;
  const bool is_class = sentence_.is(before, WordClass::plural_head) || sentence_.is(before, WordClass::group_word);
  const bool is_qualifying = sentence_.word(token).ends_with("ing") || sentence_.word(token).ends_with("ed");
  return sentence_.word(before) == "those" || (is_class && is_qualifying);
}

// "those targeting A": the object of the word before it.
bool ArgumentFinder::is_behind_gerund(const Party& party) const {
  std::size_t at = party.tokens.first;
  while (at > sentence_.range.first && sentence_.is(at - 1, WordClass::determiner)) {
    --at;
  }
  return at > sentence_.range.first && sentence_.word(at - 1).ends_with("ing") &&
         !sentence_.tokens[at - 1].is_capitalised;
}

bool ArgumentFinder::can_be_subject(const Party& party) const {
  return !party.is_possessive && !party.is_place && !party.is_adjective && !is_inside_phrase(party) &&
         !is_behind_gerund(party);
}

// A weaker subject: the possessor of the head noun ("A's forces attacked"), or behind "of", "for" and "to".
bool ArgumentFinder::can_stand_in(const Party& party) const {
  return !party.is_place && (party.is_possessive || is_head_complement(party));
}

// True where no subject of a word stands further left: the clause opens here.
bool ArgumentFinder::opens_clause(std::size_t token) const {
  const bool opens_sentence = token == sentence_.range.first;
  return (sentence_.is(token, WordClass::boundary) && !opens_sentence) || sentence_.word(token) == ";";
}

// "A trains B and finances C", "not only backs B but also trains C": the second verb has the subject of the first.
bool ArgumentFinder::is_second_verb(std::size_t token) const {
  std::size_t at = token;
  while (at > sentence_.range.first && sentence_.is(at - 1, WordClass::adverb_ok)) {
    --at;
  }
  return at > sentence_.range.first && ending_at(at) == nullptr &&
         (sentence_.is(at - 1, WordClass::conjunction) || sentence_.word(at - 1) == "but");
}

// The first party of the clause that can be a subject; "but" before a second verb opens no clause.
const Party* ArgumentFinder::first_subject_before(std::size_t token) const {
  const Party* first = nullptr;
  for (std::size_t i = token; i > sentence_.range.first; --i) {
    const Party* party = ending_at(i);
    first = party != nullptr && can_be_subject(*party) ? party : first;
    const bool opens = opens_clause(i - 1) && sentence_.word(i - 1) != "but";
    if (opens || sentence_.is(i - 1, WordClass::complementiser)) {
      break;
    }
  }
  return first;
}

// "A, which fights B, attacked C": behind the comma that ends a relative clause the main clause goes on.
const Party* ArgumentFinder::subject_around_relative(std::size_t token) const {
  if (token == sentence_.range.first || !sentence_.is(token - 1, WordClass::comma)) {
    return nullptr;
  }
  for (std::size_t i = token - 1; i > sentence_.range.first + 1; --i) {
    if (sentence_.is(i - 1, WordClass::relative) && sentence_.is(i - 2, WordClass::comma)) {
      return relative_antecedent(i - 1);
    }
  }
  return nullptr;
}

const Party* ArgumentFinder::subject_of(std::size_t token) const {
  if (const Party* around = subject_around_relative(token)) {
    return around;
  }
  const Party* shared = is_second_verb(token) ? first_subject_before(token) : nullptr;
  return shared != nullptr ? shared : nearest_subject_before(token);
}

// Where a clause opens to the left of the token, itself or a relative word; the sentence's start where none does.
std::size_t ArgumentFinder::clause_start_before(std::size_t token) const {
  std::size_t i = token;
  while (i > sentence_.range.first) {
    const Party* party = ending_at(i);
    i = party != nullptr ? party->tokens.first : i - 1;
    if (party == nullptr && (opens_clause(i) || is_relative(i))) {
      break;
    }
  }
  return i;
}

const Party* ArgumentFinder::nearest_subject_before(std::size_t token) const {
  if (has_unnamed_class_before(token)) {
    return nullptr;
  }
  const std::size_t start = clause_start_before(token);
  const Party* stand_in = nullptr;
  for (std::size_t i = token; i > start; --i) {
    const Party* party = ending_at(i);
    if (party != nullptr && can_be_subject(*party)) {
      return party;
    }
    const bool is_next = stand_in == nullptr && party != nullptr && can_stand_in(*party);
    stand_in = is_next ? party : stand_in;
  }
  return is_relative(start) ? subject_at_relative(start, stand_in) : stand_in;
}

bool ArgumentFinder::is_relative(std::size_t token) const {
  return sentence_.is(token, WordClass::relative) && token > sentence_.range.first;
}

// "A, which fights B": the antecedent; "said that ..." has none, and a stand-in inside the clause comes first.
const Party* ArgumentFinder::subject_at_relative(std::size_t token, const Party* stand_in) const {
  const Party* antecedent = relative_antecedent(token);
  const bool is_complementiser = sentence_.is(token, WordClass::complementiser);
  return antecedent == nullptr || (is_complementiser && stand_in != nullptr) ? stand_in : antecedent;
}

const Party* ArgumentFinder::object_of(std::size_t token) const {
  const std::size_t end = std::min(token + kObjectReach, sentence_.range.last);
  for (std::size_t i = token; i < end; ++i) {
    if (const Party* party = starting_at(i)) {
      const bool is_pronoun =
          party->is_possessive && party->tokens.last == party->tokens.first + 1 && !sentence_.tokens[i].is_capitalised;
      return party->is_place || is_pronoun ? nullptr : party;
    }
    const bool is_preposition = sentence_.is(i, WordClass::preposition) && !sentence_.is(i, WordClass::of) &&
                                !sentence_.is(i, WordClass::list_lead);
    if (is_preposition || sentence_.is(i, WordClass::boundary) || sentence_.is(i, WordClass::relative) ||
        sentence_.is(i, WordClass::comma)) {
      return nullptr;
    }
  }
  return nullptr;
}

// "the rebels (that) A is accused of arming": nothing follows the verb, and its object stands before its subject.
const Party* ArgumentFinder::object_before(const Trigger& trigger) const {
  const std::size_t next = trigger.tokens.last;
  const bool is_open = sentence_.range.contains(next) && !sentence_.is(next, WordClass::conjunction) &&
                       sentence_.tokens[next].kind != TokenKind::punctuation;
  const Party* subject = is_open ? nullptr : subject_of(trigger.tokens.first);
  if (subject == nullptr || subject->tokens.first == sentence_.range.first) {
    return nullptr;
  }
  std::size_t at = subject->tokens.first;
  while (at > sentence_.range.first + 1 && sentence_.is(at - 1, WordClass::determiner) && ending_at(at) == nullptr) {
    --at;
  }
  const bool has_relative = at > sentence_.range.first + 1 && sentence_.is(at - 1, WordClass::relative);
  const Party* before = ending_at(has_relative ? at - 1 : at);
  return before == nullptr || before->is_possessive || before->is_adjective || before->is_place ? nullptr : before;
}

// A noun phrase ends here: at another preposition, a comma or a new clause; "of" and "such as" lead on.
bool ArgumentFinder::ends_noun_phrase(std::size_t token) const {
  const bool leads_on = sentence_.is(token, WordClass::of) || sentence_.is(token, WordClass::list_lead);
  if (sentence_.is(token, WordClass::preposition) && !leads_on) {
    return true;
  }
  if (sentence_.is(token, WordClass::comma)) {
    const bool is_lead = sentence_.is_inside(token + 1, WordClass::list_lead);
    return !is_lead && !(sentence_.range.contains(token + 1) && sentence_.word(token + 1) == "such");
  }
  return sentence_.is(token, WordClass::boundary) || sentence_.is(token, WordClass::relative);
}

const Party* ArgumentFinder::party_after(std::size_t token, std::size_t reach) const {
  const std::size_t end = std::min(token + reach, sentence_.range.last);
  for (std::size_t i = token; i < end; ++i) {
    const Party* party = starting_at(i);
    if (party != nullptr || ends_noun_phrase(i)) {
      return party;
    }
  }
  return nullptr;
}

const Party* ArgumentFinder::behind_preposition(WordClass preposition, std::size_t token) const {
  const std::size_t end = std::min(token + kPrepositionReach, sentence_.range.last);
  for (std::size_t i = token; i < end; ++i) {
    const bool is_finite = i > token && sentence_.is(i, WordClass::auxiliary) && !sentence_.is(i, WordClass::to);
    const bool is_stop = sentence_.is(i, WordClass::boundary) || sentence_.is(i, WordClass::complementiser);
    if (is_stop || is_finite || (i > token && ends_list_free_phrase(i))) {
      return nullptr;
    }
    const Party* party = sentence_.is(i, preposition) ? party_after(i + 1, kPhraseReach) : nullptr;
    if (party != nullptr && !(party->is_place && preposition == WordClass::in)) {
      return party;
    }
  }
  return nullptr;
}

// A comma outside a list parts what follows from the word: "work together, with C as their patron".
bool ArgumentFinder::ends_list_free_phrase(std::size_t token) const {
  const bool is_in_party =
      std::ranges::any_of(parties_, [&](const Party& party) { return party.tokens.contains(token); });
  return sentence_.is(token, WordClass::comma) && !is_in_party;
}

const Party* ArgumentFinder::possessor_of(std::size_t token) const {
  const std::size_t stop = token - std::min(token - sentence_.range.first, kPossessorReach);
  for (std::size_t at = token; at >= stop; --at) {
    if (const Party* party = ending_at(at)) {
      const bool is_compound = at == token;  // "the ALPHA attack on"
      return party->is_possessive || party->is_adjective || is_compound ? party : nullptr;
    }
    if (at == stop || cannot_qualify(at - 1)) {
      return nullptr;
    }
  }
  return nullptr;
}

// Between a possessor and its noun stand only the possessive mark and adjectives.
bool ArgumentFinder::cannot_qualify(std::size_t token) const {
  if (sentence_.is(token, WordClass::possessive_mark)) {
    return false;
  }
  return sentence_.is(token, WordClass::preposition) || sentence_.is(token, WordClass::auxiliary) ||
         sentence_.is(token, WordClass::boundary) || sentence_.is(token, WordClass::comma);
}

// ", as ...", ", which ...": a clause of its own.
bool ArgumentFinder::opens_comma_clause(std::size_t token) const {
  return token > sentence_.range.first && sentence_.is(token - 1, WordClass::comma) &&
         (sentence_.is(token, WordClass::relative) || sentence_.word(token) == "as");
}

TokenRange ArgumentFinder::clause_of(std::size_t token) const {
  TokenRange clause = sentence_.range;
  for (std::size_t i = token; i > sentence_.range.first; --i) {
    if ((sentence_.is(i, WordClass::boundary) && i != token) || opens_comma_clause(i)) {
      clause.first = i;
      break;
    }
  }
  for (std::size_t i = token; i < sentence_.range.last; ++i) {
    if (sentence_.is(i, WordClass::boundary) || (i > token && opens_comma_clause(i))) {
      clause.last = i;
      break;
    }
  }
  return clause;
}

}  // namespace entente::read
