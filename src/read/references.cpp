// SPDX-License-Identifier: Apache-2.0
#include "read/references.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "read/mentions.hpp"

namespace entente::read {
namespace {

const ReferenceRule* pronoun_at(const SentenceView& sentence, std::size_t token, std::size_t& length) {
  const auto& table = sentence.lexicon->references;
  const auto match = table.phrases.longest_at(sentence.tokens.first(sentence.range.last), token);
  length = match.length;
  if (match.length == 0) {
    return nullptr;
  }
  const ReferenceRule& rule = table.rule_of(match.values.front());
  return rule.kind == ReferenceKind::people || rule.kind == ReferenceKind::expletive ? nullptr : &rule;
}

// "is [possible]", "'s clearly [known]": the token behind a form of "be" and what may stand around it.
std::optional<std::size_t> behind_be(const SentenceView& sentence, std::size_t token) {
  std::size_t at = token;
  bool has_be = sentence.is_inside(at, WordClass::possessive_mark);  // "it's"
  at += has_be ? 1 : 0;
  while (sentence.is_inside(at, WordClass::auxiliary) || sentence.is_inside(at, WordClass::adverb_ok) ||
         sentence.is_inside(at, WordClass::copula) ||
         (has_be && sentence.range.contains(at + 1) && sentence.word(at).ends_with("ly"))) {
    has_be = has_be || sentence.is(at, WordClass::copula);
    ++at;
  }
  return has_be && sentence.range.contains(at) ? std::optional(at) : std::nullopt;
}

bool is_expletive_word(const SentenceView& sentence, std::size_t token) {
  const auto& table = sentence.lexicon->references;
  const auto match = table.phrases.longest_at(sentence.tokens.first(sentence.range.last), token);
  return std::ranges::any_of(match.values,
                             [&](std::int32_t value) { return table.rule_of(value).kind == ReferenceKind::expletive; });
}

// "[is] hard to tell that": a clause of what is told opens within a few words, nothing that parts clauses before it.
bool opens_clause_soon(const SentenceView& sentence, std::size_t token) {
  constexpr std::size_t kReach = 5;
  for (std::size_t i = token; i < std::min(token + kReach, sentence.range.last); ++i) {
    const bool opens = sentence.is(i, WordClass::complementiser) || sentence.is(i, WordClass::boundary);
    if (opens || sentence.is(i, WordClass::comma)) {
      return sentence.is(i, WordClass::complementiser);
    }
  }
  return false;
}

// "It is possible that", "it has long been hard to tell whether": stands for nothing.
bool is_expletive(const SentenceView& sentence, TokenRange tokens) {
  const auto told = behind_be(sentence, tokens.last);
  return told && (is_expletive_word(sentence, *told) || opens_clause_soon(sentence, *told));
}

// "denied it", "knows it": what a word of saying stands before is a statement, no body.
bool is_said(const SentenceView& sentence, TokenRange tokens) {
  if (tokens.first == sentence.range.first || stands_as_subject(sentence, tokens)) {
    return false;
  }
  return sentence.lexicon->cues.phrases.longest_at(sentence.tokens.first(tokens.first), tokens.first - 1).length == 1;
}

bool overlaps_name(const std::vector<Mention>& mentions, TokenRange tokens) {
  return std::ranges::any_of(mentions, [&](const Mention& mention) {
    return mention.tokens.first < tokens.last && tokens.first < mention.tokens.last;
  });
}

// "both A and B" counts the names behind it; "the militant group A" is named by what follows.
bool is_followed_by_name(const std::vector<Mention>& mentions, TokenRange tokens, std::size_t gap) {
  return std::ranges::any_of(mentions, [&](const Mention& mention) {
    return mention.tokens.first >= tokens.last && mention.tokens.first <= tokens.last + gap;
  });
}

// "both soldiers and A": "both" counts what follows.
bool is_counted_list(const SentenceView& sentence, TokenRange tokens) {
  constexpr std::size_t kReach = 4;
  const bool is_alone = tokens.last == tokens.first + 1;
  for (std::size_t i = tokens.last; is_alone && i < std::min(tokens.last + kReach, sentence.range.last); ++i) {
    if (sentence.is(i, WordClass::auxiliary) || sentence.is(i, WordClass::comma)) {
      return false;
    }
    if (sentence.is(i, WordClass::conjunction)) {
      return i > tokens.last;
    }
  }
  return false;
}

bool stands_for_nothing(const SentenceView& sentence, const std::vector<Mention>& mentions, const ReferenceRule& rule,
                        TokenRange tokens) {
  switch (rule.kind) {
    case ReferenceKind::it:
      return !rule.is_possessive && (is_expletive(sentence, tokens) || is_said(sentence, tokens));
    case ReferenceKind::both:
    case ReferenceKind::three:
      return is_followed_by_name(mentions, tokens, 1) || is_counted_list(sentence, tokens) ||
             sentence.is_inside(tokens.last, WordClass::of);
    case ReferenceKind::former:
    case ReferenceKind::latter: {
      // "the former Soviet republic", "the latter part": an adjective before its noun.
      const std::size_t next = tokens.last;
      const bool is_alone = !sentence.range.contains(next) || sentence.tokens[next].kind == TokenKind::punctuation ||
                            sentence.is(next, WordClass::auxiliary) || sentence.is(next, WordClass::preposition) ||
                            sentence.is(next, WordClass::possessive_mark) || sentence.is(next, WordClass::adverb_ok) ||
                            sentence.is(next, WordClass::conjunction) || sentence.is(next, WordClass::group_word);
      const bool is_before_verb = !is_alone && !sentence.tokens[next].is_capitalised &&
                                  (sentence.word(next).ends_with("ed") || sentence.word(next).ends_with('s')) &&
                                  !sentence.is(next, WordClass::body);
      return !is_alone && !is_before_verb;
    }
    default:
      return false;
  }
}

// "the group of A", "the rebels that fled": told by what follows, not by what stands before.
bool is_described_behind(const SentenceView& sentence, const std::vector<Mention>& mentions, TokenRange tokens) {
  const std::size_t next = tokens.last;
  return sentence.is_inside(next, WordClass::of) || sentence.is_inside(next, WordClass::complementiser) ||
         (sentence.range.contains(next) && sentence.word(next) == "who") || is_followed_by_name(mentions, tokens, 0);
}

std::vector<Mention> mentions_before(const std::vector<Mention>& mentions, std::size_t token) {
  std::vector<Mention> before;
  std::ranges::copy_if(mentions, std::back_inserter(before),
                       [&](const Mention& mention) { return mention.tokens.last <= token; });
  return before;
}

// The mentions with a reference among them, in text order; names inside it are part of it.
std::vector<Mention> with_reference(std::vector<Mention> mentions, Mention reference) {
  const TokenRange tokens = reference.tokens;
  std::erase_if(mentions, [&](const Mention& mention) { return tokens.contains(mention.tokens.first); });
  const auto place =
      std::ranges::find_if(mentions, [&](const Mention& other) { return other.tokens.first >= tokens.last; });
  mentions.insert(place, std::move(reference));
  return mentions;
}

}  // namespace

std::optional<Discourse::Expression> Discourse::expression_at(const SentenceView& sentence, std::size_t token,
                                                              const std::vector<Mention>& mentions) const {
  std::size_t length = 0;
  const ReferenceRule* rule = pronoun_at(sentence, token, length);
  auto description = description_at(sentence, token, mentions);
  if (description && description->tokens.last - token >= length) {
    const bool is_told = is_described_behind(sentence, mentions, description->tokens);
    return is_told ? std::nullopt : std::optional(Expression{description->tokens, nullptr, description});
  }
  const TokenRange tokens{token, token + length};
  if (rule == nullptr || overlaps_name(mentions, tokens) || stands_for_nothing(sentence, mentions, *rule, tokens)) {
    return std::nullopt;
  }
  return Expression{tokens, rule, std::nullopt};
}

std::optional<Antecedent> Discourse::antecedent_of(const Expression& expression, const Scene& scene) const {
  constexpr std::size_t kThree = 3;
  if (means_opponents(expression, scene)) {
    return *opponents();
  }
  if (expression.rule == nullptr) {
    return find_described(scene, *expression.description, {named_, *profiles_});
  }
  switch (expression.rule->kind) {
    case ReferenceKind::it:
      return find_it(scene);
    case ReferenceKind::they:
      return find_they(scene);
    case ReferenceKind::both:
      return find_several(scene, {.number = 2});
    case ReferenceKind::three:
      return find_several(scene, {.number = kThree});
    case ReferenceKind::former:
      return find_one_of_two(scene, true);
    case ReferenceKind::latter:
      return find_one_of_two(scene, false);
    case ReferenceKind::each_other:
      return find_each_other(scene);
    default:
      return std::nullopt;
  }
}

std::optional<Mention> Discourse::reference_at(const SentenceView& sentence, std::size_t token,
                                               const std::vector<Mention>& mentions) const {
  if (const auto counterpart = counterpart_at(sentence, token, mentions)) {
    const auto other = counterpart_of(sentence, *counterpart);
    return other ? std::optional(
                       Mention{.tokens = counterpart->noun,
                               .actors = other->actors,
                               .is_possessive = sentence.is_inside(counterpart->noun.last, WordClass::possessive_mark),
                               .rule = "reference/counterpart",
                               .antecedents = other->names})
                 : std::nullopt;
  }
  const auto expression = expression_at(sentence, token, mentions);
  if (!expression) {
    return std::nullopt;
  }
  const TokenRange tokens = expression->tokens;
  const std::vector<Mention> before = mentions_before(mentions, token);
  const SeenSentence current = see(sentence, before, join_parties(sentence, before));
  const bool is_possessive = (expression->rule != nullptr && expression->rule->is_possessive) ||
                             sentence.is_inside(tokens.last, WordClass::possessive_mark);
  const auto antecedent =
      antecedent_of(*expression, {sentence, current, sentences_, tokens, is_possessive, last_pair()});
  if (!antecedent) {
    return std::nullopt;
  }
  Mention mention{.tokens = tokens, .actors = antecedent->actors, .is_possessive = is_possessive};
  mention.is_many = antecedent->is_many;
  mention.rule = expression->rule != nullptr ? expression->rule->name : "reference/description";
  mention.antecedents = antecedent->names;
  return mention;
}

std::vector<Mention> Discourse::resolve(const SentenceView& sentence, std::vector<Mention> names) const {
  std::vector<Mention> mentions = std::move(names);
  for (std::size_t i = sentence.range.first; i < sentence.range.last;) {
    auto reference = reference_at(sentence, i, mentions);
    i = reference ? reference->tokens.last : i + 1;
    if (reference) {
      mentions = with_reference(std::move(mentions), std::move(*reference));
    }
  }
  return mentions;
}

std::optional<Antecedent> Discourse::counterpart_of(const SentenceView& sentence, const Counterpart& found) const {
  const std::array<const Antecedent*, 2> pairs{opponents(), last_pair()};
  return find_counterpart(sentence, found, pairs, named_);
}

// "the two sides", where the sentence itself names no two that could be meant.
bool Discourse::means_opponents(const Expression& expression, const Scene& scene) const {
  const bool is_noun = expression.description && expression.description->number != 1 &&
                       scene.sentence.is(expression.tokens.last - 1, WordClass::opposing);
  return is_noun && opponents() != nullptr && scene.current.size() < 2 &&
         (expression.description->number == 0 || expression.description->number == 2);
}

void Discourse::note_opponents(const SentenceView& sentence, ActorIndex a, ActorIndex b) {
  const auto words = [&](ActorIndex actor) {
    const auto known = named_.find(actor);
    return known == named_.end() ? sentence.range : known->second.last.names.front();
  };
  opponents_ = Antecedent{{a, b}, {words(a), words(b)}, true};
  opponents_age_ = 0;
}

const Antecedent* Discourse::opponents() const {
  return opponents_ && opponents_age_ <= kPairReach ? &*opponents_ : nullptr;
}

const Antecedent* Discourse::last_pair() const {
  return last_pair_ && pair_age_ <= kPairReach ? &*last_pair_ : nullptr;
}

void Discourse::note_pair(const SentenceView& sentence, const SeenSentence& seen) {
  ++pair_age_;
  ++opponents_age_;
  for (const Seen& one : seen) {
    const bool is_pair = one.actors.size() == 2 && is_group_kind(kind_of(sentence, one.actors.front())) &&
                         is_group_kind(kind_of(sentence, one.actors.back()));
    if (is_pair) {
      last_pair_ = Antecedent{one.actors, one.names, true};
      pair_age_ = 1;
    }
  }
}

void Discourse::count(const Seen& seen) {
  for (std::size_t i = 0; i < seen.actors.size(); ++i) {
    Tally& tally = named_[seen.actors[i]];
    tally.times += seen.is_ground ? 0 : 1;
    if (!seen.is_ground || tally.times == 0) {
      tally.last = seen;
      tally.last.actors = {seen.actors[i]};
      tally.last.names = {seen.names[i]};
    }
  }
}

void Discourse::remember(const SentenceView& sentence, const std::vector<Mention>& mentions,
                         const std::vector<Party>& parties) {
  SeenSentence seen = see(sentence, mentions, parties);
  for (const Seen& one : seen) {
    count(one);
  }
  note_pair(sentence, seen);
  sentences_.insert(sentences_.begin(), std::move(seen));
  if (sentences_.size() > kMemory) {
    sentences_.pop_back();
  }
}

}  // namespace entente::read
