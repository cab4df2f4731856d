// SPDX-License-Identifier: Apache-2.0
#include "read/subjects.hpp"

#include <algorithm>

#include "read/triggers.hpp"

namespace entente::read {
namespace {

constexpr int kQualifiers = 7;             // "with militant groups, such as A"
constexpr std::size_t kClauseReach = 150;  // no subject stands further off; keeps one endless sentence linear
constexpr std::size_t kOpeningReach = 14;  // tokens from a gerund that opens a sentence to the comma behind its clause
constexpr std::size_t kSubjectNounReach = 5;  // tokens from that comma to the subject

}  // namespace

std::size_t SubjectFinder::before_adverbs(std::size_t token) const {
  while (token > sentence_.range.first && is_adverbial(sentence_, token - 1)) {
    --token;
  }
  return token;
}

std::size_t SubjectFinder::before_determiners(std::size_t token) const {
  while (token > sentence_.range.first && sentence_.is(token - 1, WordClass::determiner)) {
    --token;
  }
  return token;
}

// What may stand between a preposition and the name: "to the splinter group A".
bool SubjectFinder::is_qualifier(std::size_t token) const {
  return sentence_.is(token, WordClass::determiner) || sentence_.is(token, WordClass::list_lead) ||
         sentence_.word(token) == "such" || sentence_.is(token, WordClass::group_word) ||
         sentence_.is_inside(token + 1, WordClass::group_word);
}

// "militant groups, such as": the class of the examples, with its adjectives and its comma.
bool SubjectFinder::is_part_of_class(std::size_t token, bool has_class) const {
  const bool is_adjective = has_class && sentence_.tokens[token].kind == TokenKind::word &&
                            !sentence_.tokens[token].is_capitalised && !is_verbal(sentence_, token);
  const bool is_mark = sentence_.is(token, WordClass::comma) && token > sentence_.range.first &&
                       sentence_.is(token - 1, WordClass::plural_head);
  return sentence_.is(token, WordClass::plural_head) || is_adjective || is_mark;
}

// A party behind a preposition ("members of A", "with A") is no subject itself.
bool SubjectFinder::is_inside_phrase(const Party& party) const {
  std::size_t at = party.tokens.first;
  bool has_class = false;  // "with militant groups, such as A": what stands before the class counts
  for (int steps = 0; steps < kQualifiers && at > sentence_.range.first; ++steps) {
    --at;
    if (leads_examples(at)) {
      continue;
    }
    has_class = has_class || sentence_.is(at, WordClass::plural_head);
    if (sentence_.is(at, WordClass::preposition) && !sentence_.is(at, WordClass::boundary)) {
      return !(sentence_.is(at, WordClass::clause_opener) && is_before_verb(party));
    }
    if (!is_qualifier(at) && !is_part_of_class(at, has_class)) {
      return false;
    }
  }
  return false;
}

// "A, as a movement of the hills, would": what commas set off is passed over.
std::size_t SubjectFinder::behind_aside(std::size_t token) const {
  constexpr std::size_t kLongestAside = 9;
  if (!sentence_.is_inside(token, WordClass::comma)) {
    return token;
  }
  for (std::size_t i = token + 1; i < std::min(token + kLongestAside, sentence_.range.last); ++i) {
    if (sentence_.is(i, WordClass::comma)) {
      return i + 1;
    }
  }
  return token;
}

// "after A entered", "as A has said": a clause, for all that a preposition opens it.
bool SubjectFinder::is_before_verb(const Party& party) const {
  std::size_t at = behind_aside(party.tokens.last);
  while (sentence_.range.contains(at) && is_adverbial(sentence_, at)) {
    ++at;
  }
  if (!sentence_.range.contains(at)) {
    return false;
  }
  const auto match = sentence_.lexicon->relations.phrases.longest_at(sentence_.tokens.first(sentence_.range.last), at);
  return is_verbal(sentence_, at) || match.length > 0;
}

// "an ALPHA attack on BRAVO": the name only qualifies the noun.
bool SubjectFinder::is_compound(const Party& party) const {
  const std::size_t next = party.tokens.last;
  const auto inside = sentence_.tokens.first(sentence_.range.last);
  const auto match = sentence_.lexicon->relations.phrases.longest_at(inside, next);
  const std::size_t behind = next + match.length;
  const bool is_noun = std::ranges::any_of(match.values, [&](std::int32_t value) {
    const auto row =
        static_cast<std::size_t>(sentence_.lexicon->relations.markers[static_cast<std::size_t>(value)].row);
    return sentence_.lexicon->relations.rules[row].part == Part::noun;
  });
  return is_noun && (sentence_.is_inside(behind, WordClass::on) || sentence_.is_inside(behind, WordClass::against));
}

// "groups like A": the examples are the head.
bool SubjectFinder::leads_examples(std::size_t token) const {
  if (token == sentence_.range.first ||
      !(sentence_.is(token, WordClass::list_lead) || sentence_.is(token, WordClass::as))) {
    return false;
  }
  return sentence_.is(token - 1, WordClass::plural_head) || sentence_.is(token - 1, WordClass::group_word) ||
         sentence_.word(token - 1) == "such";
}

// "members of A attacked", "for A to attack", "due to A attacking": the party behind these may act itself.
bool SubjectFinder::is_head_complement(const Party& party) const {
  const std::size_t at = before_determiners(party.tokens.first);
  return at > sentence_.range.first && (sentence_.is(at - 1, WordClass::of) || sentence_.is(at - 1, WordClass::for_) ||
                                        sentence_.is(at - 1, WordClass::to));
}

std::optional<std::size_t> SubjectFinder::relative_word_before(std::size_t token) const {
  for (std::size_t i = token; i > reach_before(token) + 1; --i) {
    if (sentence_.is(i - 1, WordClass::boundary)) {
      return std::nullopt;
    }
    if (sentence_.is(i - 1, WordClass::relative) && !sentence_.is(i - 1, WordClass::determiner)) {
      return i - 1;
    }
  }
  return std::nullopt;
}

const Party* SubjectFinder::relative_antecedent(std::size_t token) const {
  const bool has_comma = token > sentence_.range.first && sentence_.is(token - 1, WordClass::comma);
  return places_.ending_at(has_comma ? token - 1 : token);
}

// "those targeting A", "groups fighting A": the actor is a class that nobody names.
bool SubjectFinder::has_unnamed_class_before(std::size_t token) const {
  if (token == sentence_.range.first || places_.ending_at(token) != nullptr) {
    return false;
  }
  const std::size_t before = token - 1;
  const bool is_class = sentence_.is(before, WordClass::plural_head) || sentence_.is(before, WordClass::group_word);
  const bool is_qualifying = sentence_.word(token).ends_with("ing") || sentence_.word(token).ends_with("ed");
  return sentence_.word(before) == "those" || (is_class && is_qualifying);
}

// "those targeting A": the object of the word before it.
bool SubjectFinder::is_behind_gerund(const Party& party) const {
  const std::size_t at = before_determiners(party.tokens.first);
  return at > sentence_.range.first && sentence_.word(at - 1).ends_with("ing") &&
         !sentence_.tokens[at - 1].is_capitalised;
}

bool SubjectFinder::can_be_subject(const Party& party) const {
  return !party.is_possessive && !party.is_place && !party.is_adjective && !is_inside_phrase(party) &&
         !is_behind_gerund(party) && !is_compound(party);
}

// A weaker subject: the possessor of the head noun ("A's forces attacked"), or behind "of", "for" and "to".
bool SubjectFinder::can_stand_in(const Party& party) const {
  return !party.is_place && (party.is_possessive || is_head_complement(party));
}

// True where no subject of a word stands further left: the clause opens here.
bool SubjectFinder::opens_clause(std::size_t token) const {
  const bool opens_sentence = token == sentence_.range.first;
  return (sentence_.is(token, WordClass::boundary) && !opens_sentence) || sentence_.word(token) == ";";
}

// "A trains B and finances C", "not only backs B but also trains C", "attacked B and has armed C": the second verb has
// the subject of the first.
bool SubjectFinder::is_second_verb(std::size_t token) const {
  std::size_t at = token;
  while (at > sentence_.range.first &&
         (is_adverbial(sentence_, at - 1) || sentence_.is(at - 1, WordClass::auxiliary))) {
    --at;
  }
  return at > sentence_.range.first && places_.ending_at(at) == nullptr &&
         (sentence_.is(at - 1, WordClass::conjunction) || sentence_.word(at - 1) == "but");
}

// "A took the town, killing B", "A fled after attacking B": what hangs on the main clause is done by its subject.
// "A accused B of helping C" is not of this kind.
bool SubjectFinder::shares_main_subject(std::size_t token) const {
  const std::size_t at = before_adverbs(token);
  if (at == sentence_.range.first || !sentence_.word(token).ends_with("ing")) {
    return false;
  }
  return sentence_.is(at - 1, WordClass::subject_control) || sentence_.is(at - 1, WordClass::comma);
}

// "A says (that) ...": behind the verb of saying another clause opens.
bool SubjectFinder::is_clause_of_saying(const Party& party) const {
  std::size_t at = party.tokens.last;
  while (sentence_.is_inside(at, WordClass::adverb_ok) || sentence_.is_inside(at, WordClass::auxiliary)) {
    ++at;
  }
  const auto match = sentence_.lexicon->cues.phrases.longest_at(sentence_.tokens.first(sentence_.range.last), at);
  return std::ranges::any_of(match.values, [&](std::int32_t value) {
    const auto row = static_cast<std::size_t>(sentence_.lexicon->cues.markers[static_cast<std::size_t>(value)].row);
    const CueRule& rule = sentence_.lexicon->cues.rules[row];
    return rule.part == Part::verb && (rule.frame == CueFrame::says || rule.frame == CueFrame::holds) &&
           rule.kind != CueKind::deny;
  });
}

// The first party of the clause that can be a subject; "but" before a second verb opens no clause.
const Party* SubjectFinder::first_before(std::size_t token) const {
  const Party* first = nullptr;
  for (std::size_t i = token; i > reach_before(token); --i) {
    const Party* party = places_.ending_at(i);
    const bool is_speaker = party != nullptr && first != nullptr && is_clause_of_saying(*party);
    if (is_speaker) {
      break;
    }
    first = party != nullptr && can_be_subject(*party) ? party : first;
    const bool opens = opens_clause(i - 1) && sentence_.word(i - 1) != "but";
    const bool is_led_relative = first != nullptr && is_relative(i - 1) && sentence_.is(i - 2, WordClass::preposition);
    if (opens || is_led_relative || sentence_.is(i - 1, WordClass::complementiser)) {
      break;
    }
  }
  return first;
}

std::size_t SubjectFinder::reach_before(std::size_t token) const {
  return token - std::min(token - sentence_.range.first, kClauseReach);
}

bool SubjectFinder::has_party_before(std::size_t token) const {
  for (std::size_t i = token; i > reach_before(token); --i) {
    const Party* party = places_.ending_at(i);
    if (party != nullptr && !party->is_place) {
      return true;
    }
  }
  return false;
}

// "After driving out B, A took the town": the subject stands behind the comma.
const Party* SubjectFinder::behind_opening_gerund(std::size_t token) const {
  if (!sentence_.word(token).ends_with("ing") || has_party_before(token)) {
    return nullptr;
  }
  const std::size_t end = std::min(token + kOpeningReach, sentence_.range.last);
  for (std::size_t i = token + 1; i < end; ++i) {
    if (!sentence_.is(i, WordClass::comma) || places_.around(i) != nullptr) {
      continue;
    }
    return subject_from(i + 1);
  }
  return nullptr;
}

const Party* SubjectFinder::subject_from(std::size_t token) const {
  for (std::size_t at = token; at < std::min(token + kSubjectNounReach, sentence_.range.last); ++at) {
    const Party* party = places_.starting_at(at);
    if (party != nullptr && can_be_subject(*party)) {
      return party;
    }
  }
  return nullptr;
}

// "A, which fights B, attacked C": behind the comma that ends a relative clause the main clause goes on.
const Party* SubjectFinder::around_relative(std::size_t token) const {
  if (token == sentence_.range.first || !sentence_.is(token - 1, WordClass::comma) ||
      sentence_.word(token).ends_with("ing")) {
    return nullptr;
  }
  for (std::size_t i = token - 1; i > reach_before(token) + 1; --i) {
    if (sentence_.is(i - 1, WordClass::relative) && sentence_.is(i - 2, WordClass::comma)) {
      return relative_antecedent(i - 1);
    }
  }
  return nullptr;
}

// "A, deployed in the hills, has attacked B": commas set off what is said of A beside.
const Party* SubjectFinder::before_aside(std::size_t token) const {
  constexpr std::size_t kLongestAside = 12;
  const std::size_t end = before_auxiliaries(sentence_, token, sentence_.range.first);
  const bool is_set_off = end < token && end > sentence_.range.first && sentence_.is(end - 1, WordClass::comma);
  for (std::size_t i = end - 1; is_set_off && i > reach_before(token) && end - i < kLongestAside; --i) {
    if (sentence_.is(i - 1, WordClass::comma)) {
      const Party* party = is_verbal(sentence_, i) ? places_.ending_at(i - 1) : nullptr;
      return party != nullptr && can_be_subject(*party) ? party : nullptr;
    }
  }
  return nullptr;
}

const Party* SubjectFinder::of_verb(std::size_t token) const {
  for (const auto find :
       {&SubjectFinder::before_aside, &SubjectFinder::around_relative, &SubjectFinder::behind_opening_gerund}) {
    if (const Party* found = (this->*find)(token)) {
      return found;
    }
  }
  const Party* shared = is_second_verb(token) || shares_main_subject(token) ? first_before(token) : nullptr;
  return shared != nullptr ? shared : nearest_before(token);
}

bool SubjectFinder::is_accusation(std::size_t token) const {
  const auto match = sentence_.lexicon->cues.phrases.longest_at(sentence_.tokens.first(sentence_.range.last), token);
  return std::ranges::any_of(match.values, [&](std::int32_t value) {
    const auto row = static_cast<std::size_t>(sentence_.lexicon->cues.markers[static_cast<std::size_t>(value)].row);
    return sentence_.lexicon->cues.rules[row].frame == CueFrame::accuses;
  });
}

// "blamed A for the attack": A is said to have done it.
const Party* SubjectFinder::accused_by(std::size_t token) const {
  constexpr std::size_t kReach = 5;
  for (std::size_t i = token + 1; i < std::min(token + 1 + kReach, sentence_.range.last); ++i) {
    if (const Party* party = places_.starting_at(i)) {
      return party;
    }
  }
  return of_verb(token);
}

// ", and any sign of ...": another noun phrase opens another clause.
bool SubjectFinder::opens_second_clause(std::size_t token) const {
  return sentence_.is(token, WordClass::conjunction) && token > sentence_.range.first &&
         sentence_.is(token - 1, WordClass::comma) && places_.around(token) == nullptr;
}

const Party* SubjectFinder::of_noun(std::size_t token) const {
  const std::size_t start = clause_start_before(token);
  for (std::size_t i = token; i > start; --i) {
    if (const Party* party = places_.ending_at(i)) {
      i = party->tokens.first + 1;
    } else if (is_verbal(sentence_, i - 1)) {
      return is_accusation(i - 1) ? accused_by(i - 1) : of_verb(i - 1);
    } else if (opens_second_clause(i - 1)) {
      return nullptr;
    }
  }
  return of_verb(token);
}

// Where a clause opens to the left of the token, itself or a relative word; the sentence's start where none does.
std::size_t SubjectFinder::clause_start_before(std::size_t token) const {
  std::size_t i = token;
  const std::size_t stop = reach_before(token);
  while (i > stop) {
    const Party* party = places_.ending_at(i);
    i = party != nullptr ? party->tokens.first : i - 1;
    if (party == nullptr && (opens_clause(i) || is_relative(i))) {
      break;
    }
  }
  return i;
}

const Party* SubjectFinder::nearest_before(std::size_t token) const {
  if (has_unnamed_class_before(token)) {
    return nullptr;
  }
  const std::size_t start = clause_start_before(token);
  const Party* stand_in = nullptr;
  for (std::size_t i = token; i > start; --i) {
    const Party* party = places_.ending_at(i);
    if (party != nullptr && can_be_subject(*party)) {
      return party;
    }
    const bool is_next = stand_in == nullptr && party != nullptr && can_stand_in(*party);
    stand_in = is_next ? party : stand_in;
    if (stand_in != nullptr && sentence_.is(i - 1, WordClass::clause_opener)) {
      return stand_in;
    }
  }
  return is_relative(start) ? at_relative(start, stand_in) : stand_in;
}

bool SubjectFinder::is_relative(std::size_t token) const {
  return sentence_.is(token, WordClass::relative) && token > sentence_.range.first;
}

// "A, which fights B": the antecedent; "said that ..." has none, and a stand-in inside the clause comes first.
const Party* SubjectFinder::at_relative(std::size_t token, const Party* stand_in) const {
  const Party* antecedent = relative_antecedent(token);
  const bool is_complementiser = sentence_.is(token, WordClass::complementiser);
  return antecedent == nullptr || (is_complementiser && stand_in != nullptr) ? stand_in : antecedent;
}

}  // namespace entente::read
