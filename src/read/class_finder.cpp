// SPDX-License-Identifier: Apache-2.0
#include "read/class_finder.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "read/claims.hpp"
#include "read/words.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kMostModifiers = 5;
constexpr std::size_t kSubjectReach = 4;  // tokens between a subject and its "is"
constexpr std::size_t kListReach = 3;     // tokens between "groups" and the first of them

struct NounPhrase {
  std::string head;
  std::vector<std::string> modifiers;
  bool is_by_aim = false;
  TokenRange tokens;
};

std::string singular(std::string word) {
  constexpr std::string_view kPluralOfY = "ies";
  if (word.ends_with(kPluralOfY)) {
    return word.substr(0, word.size() - kPluralOfY.size()) + "y";
  }
  if (word.ends_with("s") && !word.ends_with("ss")) {
    word.pop_back();
  }
  return word;
}

class ClassFinder {
 public:
  ClassFinder(const SentenceView& sentence, const std::vector<Party>& parties, const CodePointIndex& index)
      : sentence_(sentence), parties_(parties), index_(index) {}

  std::vector<ClassStatement> run() {
    for (std::size_t i = sentence_.range.first; i < sentence_.range.last; ++i) {
      const std::string word = normal(i);
      if ((word == "only" || word == "sole") && i > sentence_.range.first && normal(i - 1) == "the") {
        add_only(i);
      } else if (word == "a" || word == "an") {
        add_described(i, noun_phrase_at(i + 1), {i, i + 1});
      } else if (word == "the") {
        add_named(noun_phrase_at(i + 1));
      } else if (word == "other" && i > sentence_.range.first && sentence_.is(i - 1, WordClass::conjunction)) {
        add_listed(i);
      }
      add_examples(i);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string normal(std::size_t token) const { return normal_form(sentence_.word(token)); }

  [[nodiscard]] bool is_head(std::size_t token) const {
    return sentence_.is(token, WordClass::group_word) || sentence_.is(token, WordClass::plural_head) ||
           (sentence_.is(token, WordClass::organisation_head) && !sentence_.tokens[token].is_capitalised);
  }

  [[nodiscard]] bool can_modify(std::size_t token) const {
    return sentence_.tokens[token].kind == TokenKind::word && !sentence_.is(token, WordClass::preposition) &&
           !sentence_.is(token, WordClass::determiner) && !sentence_.is(token, WordClass::conjunction) &&
           !sentence_.is(token, WordClass::boundary) && !sentence_.is(token, WordClass::relative) &&
           !sentence_.is(token, WordClass::auxiliary);
  }

  // Words for one aim count as one word.
  [[nodiscard]] std::string modifier_at(std::size_t token) const {
    if (sentence_.is(token, WordClass::own_state)) {
      return "separatist";
    }
    return sentence_.is(token, WordClass::faith_rule) ? "jihadist" : normal(token);
  }

  [[nodiscard]] bool tells_aim(std::size_t token) const {
    return sentence_.is(token, WordClass::own_state) || sentence_.is(token, WordClass::faith_rule);
  }

  // Where the head stands of the noun phrase that begins at a token.
  [[nodiscard]] std::optional<std::size_t> head_from(std::size_t first) const {
    for (std::size_t i = first; sentence_.range.contains(i) && i < first + kMostModifiers && can_modify(i); ++i) {
      const bool is_last = is_head(i) && !(sentence_.range.contains(i + 1) && is_head(i + 1));
      if (is_last) {
        return i;
      }
    }
    return std::nullopt;
  }

  // Modifiers and a head from a token on; nothing where no head follows, or nothing stands before it.
  [[nodiscard]] std::optional<NounPhrase> noun_phrase_at(std::size_t first) const {
    const auto head = head_from(first);
    if (!head) {
      return std::nullopt;
    }
    const bool is_group = sentence_.is(*head, WordClass::group_word) || sentence_.is(*head, WordClass::plural_head);
    NounPhrase phrase;
    phrase.head = is_group ? "group" : singular(normal(*head));
    phrase.tokens = {first, *head + 1};
    for (std::size_t i = first; i < *head; ++i) {
      if (!sentence_.is(i, WordClass::fighter_label)) {
        phrase.modifiers.push_back(modifier_at(i));
        phrase.is_by_aim = phrase.is_by_aim || tells_aim(i);
      }
    }
    std::ranges::sort(phrase.modifiers);
    return phrase.modifiers.empty() ? std::nullopt : std::optional(phrase);
  }

  // The single actor that "is" before a token, or that the token stands in apposition to.
  [[nodiscard]] const Party* subject_before(std::size_t token) const {
    if (token == sentence_.range.first) {
      return nullptr;
    }
    const bool is_apposition = sentence_.word(token - 1) == ",";
    const bool is_copula = sentence_.is(token - 1, WordClass::copula);
    for (const Party& party : parties_) {
      const bool is_beside = party.tokens.last <= token - 1 && token - 1 - party.tokens.last <= kSubjectReach;
      const bool is_near = is_apposition ? party.tokens.last == token - 1
                                         : is_copula && is_beside && !has_comma(party.tokens.last, token);
      if (is_near && party.actors.size() == 1) {
        return &party;
      }
    }
    return nullptr;
  }

  [[nodiscard]] bool has_comma(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (sentence_.is(i, WordClass::comma)) {
        return true;
      }
    }
    return false;
  }

  // "the only N is ALPHA", "the only N, ALPHA".
  [[nodiscard]] const Party* subject_behind(std::size_t token) const {
    const bool is_linked =
        sentence_.range.contains(token) && (sentence_.is(token, WordClass::copula) || sentence_.word(token) == ",");
    const std::size_t first = token + 1;
    for (const Party& party : parties_) {
      const bool has_article = party.tokens.first == first + 1 && sentence_.is(first, WordClass::determiner);
      if (is_linked && (party.tokens.first == first || has_article) && party.actors.size() == 1) {
        return &party;
      }
    }
    return nullptr;
  }

  [[nodiscard]] bool is_negated(std::size_t token) const {
    const std::size_t first = token > sentence_.range.first + 2 ? token - 2 : sentence_.range.first;
    for (std::size_t i = first; i < token; ++i) {
      if (sentence_.is(i, WordClass::negation)) {
        return true;
      }
    }
    return false;
  }

  void add_only(std::size_t only) {
    const auto phrase = noun_phrase_at(only + 1);
    if (!phrase || is_negated(only - 1) || std::ranges::find(phrase->modifiers, "other") != phrase->modifiers.end()) {
      return;
    }
    const Party* party = subject_before(only - 1);
    party = party == nullptr ? subject_behind(phrase->tokens.last) : party;
    if (party != nullptr) {
      add(*party, *phrase, {only - 1, phrase->tokens.last});
      for (ClassStatement& made : std::span(found_).last(party->actors.size())) {
        made.is_only = true;
        made.is_narrowed = is_narrowed(phrase->tokens.last);
      }
    }
  }

  [[nodiscard]] bool is_narrowed(std::size_t token) const {
    return sentence_.range.contains(token) &&
           (sentence_.is(token, WordClass::relative) || sentence_.is(token, WordClass::preposition) ||
            sentence_.is(token, WordClass::to) || sentence_.is(token, WordClass::complementiser));
  }

  void add_described(std::size_t article, const std::optional<NounPhrase>& phrase, TokenRange lead) {
    const Party* party = phrase && !is_negated(article) ? subject_before(article) : nullptr;
    if (party != nullptr) {
      add(*party, *phrase, {lead.first, phrase->tokens.last});
    }
  }

  // "the northern militia ALPHA"
  void add_named(const std::optional<NounPhrase>& phrase) {
    for (const Party& party : parties_) {
      if (phrase && party.tokens.first == phrase->tokens.last && party.actors.size() == 1) {
        add(party, *phrase, phrase->tokens);
      }
    }
  }

  // "northern groups such as ALPHA and BRAVO": the phrase may stand anywhere, so it is read back from its head.
  void add_examples(std::size_t head) {
    if (!sentence_.is(head, WordClass::plural_head)) {
      return;
    }
    std::size_t first = head;
    while (first > sentence_.range.first && head - first < kMostModifiers && can_modify(first - 1) &&
           !is_head(first - 1)) {
      --first;
    }
    const auto phrase = noun_phrase_at(first);
    for (const Party& party : parties_) {
      const bool is_near = party.tokens.first > head && party.tokens.first - head <= kListReach + 1;
      if (phrase && is_near && has_list_lead(head + 1, party.tokens.first)) {
        add(party, *phrase, phrase->tokens);
      }
    }
  }

  // "ALPHA, BRAVO and other northern groups" [Hearst 1992].
  void add_listed(std::size_t other) {
    const auto phrase = noun_phrase_at(other + 1);
    if (!phrase) {
      return;
    }
    std::size_t end = sentence_.is_inside(other - 2, WordClass::comma) ? other - 2 : other - 1;
    for (const Party& party : parties_last_first()) {
      const bool is_in_list = party.tokens.last == end || party.tokens.contains(other);
      if (is_in_list) {
        add(party, *phrase, phrase->tokens);
        end = party.tokens.first - std::min<std::size_t>(party.tokens.first, 1);  // the comma before it
      }
    }
  }

  [[nodiscard]] bool has_list_lead(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (sentence_.is(i, WordClass::list_lead)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::vector<Party> parties_last_first() const { return {parties_.rbegin(), parties_.rend()}; }

  void add(const Party& party, const NounPhrase& phrase, TokenRange words) {
    const TokenRange tokens{std::min(party.tokens.first, words.first), std::max(party.tokens.last, words.last)};
    const TextSpan span = span_of(sentence_, index_, tokens);
    for (const ActorIndex actor : party.actors) {
      found_.push_back({.actor = (*sentence_.actors)[static_cast<std::size_t>(actor)].id,
                        .class_name = class_name(phrase.tokens),
                        .head = phrase.head,
                        .modifiers = phrase.modifiers,
                        .is_by_aim = phrase.is_by_aim,
                        .span = span,
                        .quote = std::string(index_.slice(span))});
    }
  }

  [[nodiscard]] std::string class_name(TokenRange tokens) const {
    return std::string(index_.slice(span_of(sentence_, index_, tokens)));
  }

  const SentenceView& sentence_;
  const std::vector<Party>& parties_;
  const CodePointIndex& index_;
  std::vector<ClassStatement> found_;
};

}  // namespace

std::vector<ClassStatement> find_class_statements(const SentenceView& sentence, const std::vector<Party>& parties,
                                                  const CodePointIndex& index) {
  return ClassFinder(sentence, parties, index).run();
}

}  // namespace entente::read
