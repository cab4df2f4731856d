// SPDX-License-Identifier: Apache-2.0
#include "read/scopes.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace entente::read {
namespace {

constexpr std::size_t kDeepest = 5;        // governing words above one another
constexpr std::size_t kObjectReach = 8;    // "asked A and the B of C to": tokens between a word and its "to"
constexpr std::size_t kClauseReach = 14;   // tokens from a word to the verb of the clause it governs
constexpr std::size_t kNounReach = 6;      // tokens from a word to the head of its object
constexpr std::size_t kGerundReach = 4;    // "avoided openly supporting"
constexpr std::size_t kNegationReach = 3;  // "does not really want"

class ScopeFinder {
 public:
  explicit ScopeFinder(const SentenceView& sentence) : sentence_(sentence) {}

  std::vector<Scope> run(TokenRange word, CueForm form) const {
    std::vector<Scope> scopes;
    while (scopes.size() < kDeepest) {
      const std::optional<Scope> scope = scope_of(word, form);
      if (!scope) {
        break;
      }
      word = scope->tokens;
      form = guess_form(sentence_, word.first);
      scopes.push_back(*scope);
    }
    add_condition(word.first, scopes);
    return scopes;
  }

 private:
  [[nodiscard]] bool is(std::size_t token, WordClass which) const { return sentence_.is(token, which); }

  // First token of the verb group: "have not been openly [supplied]".
  [[nodiscard]] std::size_t group_start(std::size_t token) const {
    while (token > sentence_.range.first && (is_adverb(sentence_, token - 1) || is(token - 1, WordClass::be) ||
                                             is(token - 1, WordClass::have) || is(token - 1, WordClass::negation))) {
      --token;
    }
    return token;
  }

  [[nodiscard]] std::optional<Scope> scope_of(TokenRange word, CueForm form) const {
    const std::size_t start = group_start(word.first);
    if (start == sentence_.range.first) {
      return std::nullopt;
    }
    if (form == CueForm::noun) {
      return over_noun(word.first);
    }
    if (is_infinitive_marker(start - 1)) {
      return is_base_form(start) ? over_infinitive(start - 1) : over_noun(word.first);
    }
    if (sentence_.word(word.first).ends_with("ing") && start == word.first) {
      return over_gerund(word.first);
    }
    if (const auto marker = joined_marker(start)) {
      return over_infinitive(*marker);
    }
    return over_clause(start);
  }

  [[nodiscard]] bool is_infinitive_marker(std::size_t token) const { return sentence_.word(token) == "to"; }

  // "to support" is told from "to supporters" and "to stopping" by the ending; "to be supplied" starts with "be".
  [[nodiscard]] bool is_base_form(std::size_t token) const {
    return !has_ending(token) || is(token, WordClass::auxiliary) || is(token, WordClass::adverb_ok) ||
           sentence_.word(token).ends_with("us");
  }

  // "to stop A and support B": the second verb stands under the "to" of the first.
  [[nodiscard]] std::optional<std::size_t> joined_marker(std::size_t token) const {
    if (!is(token - 1, WordClass::conjunction) || has_ending(token)) {
      return std::nullopt;
    }
    for (std::size_t i = token - 1; i > sentence_.range.first && token - i < kObjectReach; --i) {
      if (is_infinitive_marker(i - 1)) {
        return i - 1;
      }
      if (parts_clauses(i - 1)) {
        break;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool has_ending(std::size_t token) const {
    const std::string_view word = sentence_.word(token);
    return (word.ends_with("ed") && !word.ends_with("eed")) || word.ends_with("ing") ||
           (word.ends_with('s') && !word.ends_with("ss"));
  }

  [[nodiscard]] bool parts_clauses(std::size_t token) const {
    return is(token, WordClass::boundary) || is(token, WordClass::comma) || is(token, WordClass::relative) ||
           is(token, WordClass::complementiser);
  }

  // The rule of a phrase that starts at `token` and ends before `end`, if it takes the complement.
  [[nodiscard]] std::optional<Scope> governor_at(std::size_t token, std::size_t end, Complement complement) const {
    const auto& table = sentence_.lexicon->embeddings;
    const auto match = table.phrases.longest_at(sentence_.tokens.first(end), token);
    for (const std::int32_t value : match.values) {
      const EmbeddingRule& rule =
          table.rules[static_cast<std::size_t>(table.markers[static_cast<std::size_t>(value)].row)];
      const std::size_t last = token + match.length;
      if (rule.takes(complement) && is_near(rule.part, last, end, complement) && suits(rule.part, token)) {
        return Scope{rule.name, {token, last}, rule.affirmed, rule.denied, rule.is_future, is_denied(token)};
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool suits(Part part, std::size_t token) const {
    return part != Part::verb || guess_form(sentence_, token) == CueForm::verb;
  }

  // What may stand between a governing word and what it governs.
  [[nodiscard]] bool is_near(Part part, std::size_t last, std::size_t end, Complement complement) const {
    switch (complement) {
      case Complement::to:
        return part == Part::noun || last == end;
      case Complement::object_to:
        return last < end;
      case Complement::ing:
        return last == end;
      case Complement::from:
        return last < end;
      case Complement::that:
        return last < end && (part != Part::noun || is(last, WordClass::complementiser));
      case Complement::noun:
        return part == Part::noun ? last < end && is(last, WordClass::preposition) : !has_preposition(last, end);
    }
    return false;
  }

  [[nodiscard]] bool has_preposition(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (is(i, WordClass::preposition)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_denied(std::size_t token) const {
    for (std::size_t i = token; i > sentence_.range.first && token - i < kNegationReach; --i) {
      if (is(i - 1, WordClass::negation)) {
        return true;
      }
      const bool is_group =
          is(i - 1, WordClass::auxiliary) || is_adverb(sentence_, i - 1) || is(i - 1, WordClass::determiner);
      if (!is_group) {
        return false;
      }
    }
    return false;
  }

  // The governing word nearest before `end`, nothing that parts clauses between.
  [[nodiscard]] std::optional<Scope> nearest(std::size_t end, std::size_t reach, Complement complement) const {
    for (std::size_t i = end; i > sentence_.range.first && end - i < reach; --i) {
      if (auto scope = governor_at(i - 1, end, complement)) {
        return scope;
      }
      const bool opens_clause = is(i - 1, WordClass::relative) && !is(i - 1, WordClass::complementiser);
      if (is(i - 1, WordClass::boundary) || opens_clause || is(i - 1, WordClass::comma)) {
        break;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Scope> governor_of_infinitive(std::size_t token, std::size_t end) const {
    auto scope = governor_at(token, end, Complement::to);
    return scope ? scope : governor_at(token, end, Complement::object_to);
  }

  [[nodiscard]] std::optional<Scope> over_infinitive(std::size_t marker) const {
    std::size_t end = marker;
    while (end > sentence_.range.first && is(end - 1, WordClass::negation)) {
      --end;
    }
    for (std::size_t i = end; i > sentence_.range.first && end - i < kObjectReach; --i) {
      if (auto scope = governor_of_infinitive(i - 1, end)) {
        return scope;
      }
      if (is(i - 1, WordClass::boundary) || is(i - 1, WordClass::relative)) {
        break;
      }
    }
    return Scope{"scope/purpose", {marker, marker + 1}, Effect::possible, Effect::possible, true, false};
  }

  [[nodiscard]] std::optional<Scope> over_gerund(std::size_t token) const {
    if (sentence_.word(token - 1) == "from") {
      if (auto scope = nearest(token - 1, kObjectReach, Complement::from)) {
        return scope;
      }
    }
    if (auto scope = nearest(token, kGerundReach, Complement::ing)) {
      return scope;
    }
    return over_noun(token);
  }

  // "further armed attacks": there have been some.
  [[nodiscard]] bool goes_on(std::size_t token) const {
    constexpr std::size_t kReach = 4;
    for (std::size_t i = token; i > sentence_.range.first && token - i < kReach; --i) {
      if (is(i - 1, WordClass::going_on)) {
        return true;
      }
      if (is(i - 1, WordClass::preposition) || is(i - 1, WordClass::determiner)) {
        return false;
      }
    }
    return false;
  }

  // "seek a new alliance", "the threat of further attacks".
  [[nodiscard]] std::optional<Scope> over_noun(std::size_t token) const {
    if (goes_on(token)) {
      return std::nullopt;
    }
    bool is_behind_preposition = false;
    for (std::size_t i = token; i > sentence_.range.first && token - i < kNounReach; --i) {
      if (auto scope = governor_at(i - 1, token, Complement::noun)) {
        return scope;
      }
      const bool is_preposition = is(i - 1, WordClass::preposition);
      if (parts_clauses(i - 1) || is(i - 1, WordClass::auxiliary) || (is_preposition && is_behind_preposition)) {
        break;
      }
      is_behind_preposition = is_behind_preposition || is_preposition;
    }
    return over_verb_of(token);
  }

  // "to draw A into an alliance": a noun that is not said to exist shares the scope of the infinitive it stands behind.
  [[nodiscard]] std::optional<Scope> over_verb_of(std::size_t token) const {
    for (std::size_t i = token; i > sentence_.range.first && token - i < kObjectReach; --i) {
      if (parts_clauses(i - 1) || is(i - 1, WordClass::definite)) {
        break;
      }
      if (is_infinitive_marker(i - 1) && i < token && !has_ending(i) && !is(i, WordClass::determiner)) {
        return i - 1 > sentence_.range.first ? over_infinitive(i - 1) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Scope> over_clause(std::size_t token) const {
    return nearest(token, kClauseReach, Complement::that);
  }

  // "if A supports B", "A would support B if", "does A support B?"
  void add_condition(std::size_t token, std::vector<Scope>& scopes) const {
    for (std::size_t i = token; i > sentence_.range.first; --i) {
      if (is(i - 1, WordClass::condition)) {
        scopes.push_back({"scope/condition", {i - 1, i}, Effect::possible, Effect::possible, true, false});
        return;
      }
      if (is(i - 1, WordClass::boundary) || is(i - 1, WordClass::comma)) {
        break;
      }
    }
    add_inversion(token, scopes);
    add_question(token, scopes);
  }

  // "Had A supported B, ...", "Does A support B?": a clause that opens with its auxiliary asks or supposes.
  void add_inversion(std::size_t token, std::vector<Scope>& scopes) const {
    const std::size_t first = sentence_.range.first;
    const bool is_inverted = first < token && is(first, WordClass::auxiliary) && !is(first, WordClass::to) &&
                             !is(first, WordClass::negation) && !is_adverb(sentence_, first);
    for (std::size_t i = first; is_inverted && i < token; ++i) {
      if (is(i, WordClass::comma) || is(i, WordClass::boundary)) {
        return;
      }
    }
    if (is_inverted) {
      scopes.push_back({"scope/inversion", {first, first + 1}, Effect::possible, Effect::possible, false, false});
    }
  }

  // A mark of question before any other mark that ends a quotation or a sentence.
  void add_question(std::size_t token, std::vector<Scope>& scopes) const {
    for (std::size_t i = token; i < sentence_.range.last; ++i) {
      if (is(i, WordClass::quote_mark) || is(i, WordClass::boundary)) {
        return;
      }
      if (sentence_.word(i) == "?") {
        scopes.push_back({"scope/question", {i, i + 1}, Effect::possible, Effect::possible, false, false});
        return;
      }
    }
  }

  const SentenceView& sentence_;
};

bool ends_as_noun(std::string_view word) {
  constexpr std::array<std::string_view, 9> kEndings{"tion", "sion", "ment", "ance", "ence",
                                                     "ness", "ship", "ity",  "ism"};
  return std::ranges::any_of(kEndings, [&](std::string_view ending) {
    return word.ends_with(ending) || (word.ends_with('s') && word.substr(0, word.size() - 1).ends_with(ending));
  });
}

// What stands before a noun rather than before a verb.
bool is_nominal(const SentenceView& sentence, std::size_t token) {
  const bool is_verbal = sentence.is(token, WordClass::auxiliary) || sentence.is(token, WordClass::subject_pronoun);
  return !is_verbal && (sentence.is(token, WordClass::determiner) || sentence.is(token, WordClass::possessive_mark) ||
                        sentence.is(token, WordClass::preposition));
}

std::size_t adverbs_start(const SentenceView& sentence, std::size_t token) {
  while (token > sentence.range.first && is_adverb(sentence, token - 1)) {
    --token;
  }
  return token;
}

}  // namespace

bool is_adverb(const SentenceView& sentence, std::size_t token) {
  constexpr std::size_t kShortest = 5;  // "only", "ally", "rely" are none
  const std::string_view word = sentence.word(token);
  return sentence.is(token, WordClass::adverb_ok) || (word.size() >= kShortest && word.ends_with("ly"));
}

CueForm guess_form(const SentenceView& sentence, std::size_t token) {
  const std::size_t at = adverbs_start(sentence, token);
  const std::string_view word = sentence.word(token);
  if (at == sentence.range.first) {
    return ends_as_noun(word) ? CueForm::noun : CueForm::verb;
  }
  const std::size_t before = at - 1;
  if (sentence.word(before) == "to") {
    return ends_as_noun(word) && !word.ends_with("ment") ? CueForm::noun : CueForm::verb;
  }
  if (sentence.word(before) == "no" || ends_as_noun(word)) {
    return CueForm::noun;
  }
  return is_nominal(sentence, before) && !word.ends_with("ing") ? CueForm::noun : CueForm::verb;
}

std::vector<Scope> scopes_around(const SentenceView& sentence, TokenRange word, CueForm form) {
  return ScopeFinder(sentence).run(word, form);
}

}  // namespace entente::read
