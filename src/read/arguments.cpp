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
constexpr std::size_t kDoubleObjectReach = 9;
constexpr std::size_t kAppositionReach = 6;
constexpr std::size_t kQualifiers = 5;  // "gave the rebel group A"

constexpr std::array<std::pair<Role, WordClass>, 12> kPrepositions{{{Role::with, WordClass::with},
                                                                    {Role::to, WordClass::to},
                                                                    {Role::from, WordClass::from},
                                                                    {Role::for_, WordClass::for_},
                                                                    {Role::of, WordClass::of},
                                                                    {Role::by, WordClass::by},
                                                                    {Role::between, WordClass::between},
                                                                    {Role::against, WordClass::against},
                                                                    {Role::on, WordClass::on},
                                                                    {Role::in, WordClass::in},
                                                                    {Role::as, WordClass::as},
                                                                    {Role::at, WordClass::at}}};

}  // namespace

ArgumentFinder::ArgumentFinder(const SentenceView& sentence, const std::vector<Party>& parties)
    : sentence_(sentence), places_(sentence, parties), subjects_(sentence, places_) {}

const Party* ArgumentFinder::find(Role role, const Trigger& trigger, Part part) const {
  switch (role) {
    case Role::subject:
      return part == Part::noun ? subjects_.of_noun(trigger.tokens.first) : subject_of(trigger.tokens.first);
    case Role::people:
    case Role::object: {
      const Party* object = object_of(trigger.tokens.last);
      return object != nullptr ? object : object_before(trigger);
    }
    case Role::possessor:
      return possessor_of(trigger.tokens.first);
    case Role::modifier:
      return sentence_.tokens[trigger.tokens.first].is_joined ? ending_at(trigger.tokens.first) : nullptr;
    case Role::giver:
      return subject_of_verb_before(WordClass::gives, trigger);
    case Role::receiver:
      return first_object(WordClass::gives, trigger);
    case Role::namer:
      return subject_of_verb_before(WordClass::names, trigger);
    case Role::named:
      return first_object(WordClass::names, trigger);
    case Role::apposed:
      return apposed_to(trigger);
    case Role::next:
      return right_behind(trigger);
    case Role::place:
      return place_behind(trigger);
    default:
      break;
  }
  const auto* const row = std::ranges::find(kPrepositions, role, &decltype(kPrepositions)::value_type::first);
  const Party* behind = behind_preposition(row->second, trigger.tokens.last);
  return behind != nullptr ? behind : behind_stranded(row->second, trigger);
}

const Party* ArgumentFinder::object_of(std::size_t token) const {
  const std::size_t end = std::min(token + kObjectReach, sentence_.range.last);
  for (std::size_t i = token; i < end; ++i) {
    if (const Party* party = starting_at(i)) {
      const Party* head = head_of(party);
      return party->is_place || (head == party && is_bare_possessive(*party)) ? nullptr : head;
    }
    if (ends_object(i) || (i > token && is_verb_behind_noun(i))) {
      return nullptr;
    }
  }
  return nullptr;
}

bool ArgumentFinder::ends_object(std::size_t token) const {
  const bool is_preposition = sentence_.is(token, WordClass::preposition) && !sentence_.is(token, WordClass::of) &&
                              !sentence_.is(token, WordClass::list_lead);
  return is_preposition || sentence_.is(token, WordClass::boundary) || sentence_.is(token, WordClass::relative) ||
         sentence_.is(token, WordClass::comma) || is_of_relation_noun(token);
}

// "Norland's guard A": the possessor only qualifies the name behind it.
const Party* ArgumentFinder::head_of(const Party* party) const {
  constexpr std::size_t kReach = 3;
  if (!party->is_possessive) {
    return party;
  }
  for (std::size_t i = party->tokens.last; i < std::min(party->tokens.last + kReach, sentence_.range.last); ++i) {
    if (const Party* head = starting_at(i)) {
      return head;
    }
    if (i > party->tokens.last && (ends_noun_phrase(i) || sentence_.is(i, WordClass::conjunction))) {
      break;
    }
  }
  return party;
}

// "its", "their" before a thing and no body: "attacked its troops" is an attack on it, "lost its way" is none.
bool ArgumentFinder::is_bare_possessive(const Party& party) const {
  const bool is_pronoun = party.is_possessive && sentence_.is(party.tokens.last - 1, WordClass::determiner) &&
                          party.tokens.last == party.tokens.first + 1;
  return is_pronoun && !sentence_.is_inside(party.tokens.last, WordClass::body) &&
         !sentence_.is_inside(party.tokens.last, WordClass::territory);
}

// Nothing stands behind a verb or its preposition where an object could; in a relative clause an adjunct may.
bool ArgumentFinder::leaves_gap(std::size_t token, bool is_relative) const {
  if (!sentence_.range.contains(token) || sentence_.is(token, WordClass::conjunction) ||
      sentence_.tokens[token].kind == TokenKind::punctuation) {
    return true;
  }
  return is_relative && (sentence_.is(token, WordClass::preposition) || sentence_.is(token, WordClass::boundary) ||
                         sentence_.is(token, WordClass::auxiliary));
}

// "the rebels (that) A is accused of arming": nothing follows the verb, and its object stands before its subject.
const Party* ArgumentFinder::object_before(const Trigger& trigger) const {
  const Party* subject = subject_of(trigger.tokens.first);
  if (subject == nullptr || subject->tokens.first == sentence_.range.first) {
    return nullptr;
  }
  const std::size_t at = before_determiners(subject->tokens.first);
  const bool has_relative = at > sentence_.range.first + 1 && sentence_.is(at - 1, WordClass::relative);
  const bool is_object = has_relative && sentence_.word(at - 1) == "whom";
  if (!is_object && !leaves_gap(trigger.tokens.last, has_relative)) {
    return nullptr;
  }
  if (has_relative && has_comma_between(subject->tokens.last, trigger.tokens.first)) {
    return nullptr;
  }
  const Party* before = has_relative ? subjects_.relative_antecedent(at - 1) : ending_at(at);
  return before != nullptr && stands_alone(*before) ? before : nullptr;
}

bool ArgumentFinder::stands_alone(const Party& party) {
  return !party.is_possessive && !party.is_adjective && !party.is_place;
}

std::size_t ArgumentFinder::before_determiners(std::size_t token) const {
  while (token > sentence_.range.first + 1 && sentence_.is(token - 1, WordClass::determiner) &&
         ending_at(token) == nullptr && !sentence_.is(token - 1, WordClass::relative)) {
    --token;
  }
  return token;
}

bool ArgumentFinder::has_comma_between(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    if (sentence_.is(i, WordClass::comma)) {
      return true;
    }
  }
  return false;
}

// "the town alarmed A": a verb behind its noun; "the newly armed group A" has none.
bool ArgumentFinder::is_verb_behind_noun(std::size_t token) const {
  if (token == sentence_.range.first || !is_verbal(sentence_, token) || sentence_.is(token, WordClass::determiner)) {
    return false;
  }
  const std::size_t before = token - 1;
  const bool opens = sentence_.is(before, WordClass::determiner) || sentence_.is(before, WordClass::preposition) ||
                     sentence_.is(before, WordClass::conjunction) || is_adverbial(sentence_, before);
  return sentence_.is(token, WordClass::auxiliary) || (sentence_.tokens[before].kind == TokenKind::word && !opens);
}

// "a rival of A": the head is another than A, and no part of it.
bool ArgumentFinder::is_of_relation_noun(std::size_t token) const {
  if (!sentence_.is(token, WordClass::of) || token == sentence_.range.first) {
    return false;
  }
  const auto& table = sentence_.lexicon->relations;
  const auto match = table.phrases.longest_at(sentence_.tokens.first(token), token - 1);
  return std::ranges::any_of(match.values, [&](std::int32_t value) {
    const auto row = static_cast<std::size_t>(table.markers[static_cast<std::size_t>(value)].row);
    const auto tells_of = [](const Frame& frame) { return frame.left == Role::subject && frame.right == Role::of; };
    return std::ranges::any_of(table.rules[row].frames, tells_of);
  });
}

// A noun phrase ends here: at another preposition, a verb, a comma or a new clause; "of" and "such as" lead on.
bool ArgumentFinder::ends_noun_phrase(std::size_t token) const {
  if (is_verb_behind_noun(token) || is_of_relation_noun(token)) {
    return true;
  }
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
  std::size_t end = std::min(token + reach, sentence_.range.last);
  bool has_class = false;  // "groups based in the hills, like A": the examples follow their class
  for (std::size_t i = token; i < end; ++i) {
    const Party* party = starting_at(i);
    if (party != nullptr) {
      return head_of(party);
    }
    if (ends_noun_phrase(i) && !has_class) {
      return nullptr;
    }
    if (!has_class && sentence_.is(i, WordClass::plural_head)) {
      has_class = true;
      end = std::min(i + kPhraseReach, sentence_.range.last);
    }
    has_class = has_class && !sentence_.is(i, WordClass::boundary) && !sentence_.is(i, WordClass::auxiliary);
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

// "B, with which A shares ...", "B, which A also has ties to": the preposition stands before or without its noun.
const Party* ArgumentFinder::behind_stranded(WordClass preposition, const Trigger& trigger) const {
  const auto relative = subjects_.relative_word_before(trigger.tokens.first);
  if (!relative) {
    return nullptr;
  }
  const bool is_led = sentence_.is(*relative - 1, preposition);
  const bool is_stranded =
      sentence_.is_inside(trigger.tokens.last, preposition) && leaves_gap(trigger.tokens.last + 1, true);
  return is_led || is_stranded ? subjects_.relative_antecedent(is_led ? *relative - 1 : *relative) : nullptr;
}

// A comma outside a list parts what follows from the word: "work together, with C as their patron".
bool ArgumentFinder::ends_list_free_phrase(std::size_t token) const {
  return sentence_.is(token, WordClass::comma) && places_.around(token) == nullptr;
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

const Party* ArgumentFinder::first_object(WordClass verbs, const Trigger& trigger) const {
  const auto verb = double_object_verb(verbs, trigger);
  return verb ? party_after(*verb + 1, kQualifiers + 1) : nullptr;
}

const Party* ArgumentFinder::subject_of_verb_before(WordClass verbs, const Trigger& trigger) const {
  const auto verb = double_object_verb(verbs, trigger);
  return verb ? subject_of(*verb) : nullptr;
}

// The verb right before a party and its qualifiers.
std::optional<std::size_t> ArgumentFinder::verb_before_party(WordClass verbs, const Party& party) const {
  const std::size_t first = party.tokens.first;
  const std::size_t stop = first - std::min(first - sentence_.range.first, kQualifiers);
  for (std::size_t at = first; at > stop; --at) {
    if (sentence_.is(at - 1, verbs)) {
      return at - 1;
    }
  }
  return std::nullopt;
}

// Between a first object and a second: neither another verb nor a preposition but "with", "as" and "in".
bool ArgumentFinder::parts_objects(std::size_t token) const {
  const bool leads_on =
      sentence_.is(token, WordClass::with) || sentence_.is(token, WordClass::as) || sentence_.is(token, WordClass::in);
  return !leads_on && (sentence_.is(token, WordClass::preposition) || sentence_.is(token, WordClass::auxiliary) ||
                       sentence_.is(token, WordClass::boundary) || sentence_.is(token, WordClass::relative));
}

std::optional<std::size_t> ArgumentFinder::double_object_verb(WordClass verbs, const Trigger& trigger) const {
  const std::size_t first = trigger.tokens.first;
  const std::size_t stop = first - std::min(first - sentence_.range.first, kDoubleObjectReach);
  for (std::size_t i = first; i > stop; --i) {
    const Party* party = ending_at(i);
    if (party != nullptr && !party->is_place) {
      return verb_before_party(verbs, *party);
    }
    if (parts_objects(i - 1)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// "A, a longtime ally of B", "A (an offshoot of B)": a mark parts the noun phrase from the name that it describes.
const Party* ArgumentFinder::apposed_to(const Trigger& trigger) const {
  const std::size_t first = trigger.tokens.first;
  const std::size_t stop = first - std::min(first - sentence_.range.first, kAppositionReach);
  for (std::size_t i = first; i > stop; --i) {
    if (parts_apposition(i - 1)) {
      const Party* party = ending_at(i - 1);
      return party != nullptr && !party->is_possessive ? party : nullptr;
    }
    const Party* inside = ending_at(i);
    const bool is_other = inside != nullptr && i != first && !inside->is_possessive && !inside->is_adjective;
    if (is_other || (cannot_qualify(i - 1) && !sentence_.is(i - 1, WordClass::as))) {
      return nullptr;
    }
  }
  return nullptr;
}

bool ArgumentFinder::parts_apposition(std::size_t token) const {
  return sentence_.is(token, WordClass::comma) || sentence_.is(token, WordClass::open_bracket) ||
         sentence_.is(token, WordClass::dash);
}

// "the splinter group A", "B's ally, A": the name follows its noun.
const Party* ArgumentFinder::right_behind(const Trigger& trigger) const {
  const std::size_t last = trigger.tokens.last;
  const Party* party = starting_at(sentence_.is_inside(last, WordClass::comma) ? last + 1 : last);
  return party == nullptr || party->is_place ? nullptr : party;
}

// "entered eastern Norland", "crossed into Norland": the state whose soil is trodden.
const Party* ArgumentFinder::place_behind(const Trigger& trigger) const {
  const std::size_t end = std::min(trigger.tokens.last + kObjectReach, sentence_.range.last);
  for (std::size_t i = trigger.tokens.last; i < end; ++i) {
    if (const Party* party = starting_at(i)) {
      return party;
    }
    const bool leads_on = sentence_.is(i, WordClass::of) || sentence_.is(i, WordClass::place_preposition);
    if ((ends_noun_phrase(i) || sentence_.is(i, WordClass::from)) && !leads_on) {
      return nullptr;
    }
  }
  return nullptr;
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
