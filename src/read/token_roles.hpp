// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// What part a token plays in its sentence, as far as spelling and closed classes tell it.
enum class TokenRole : std::uint8_t {
  word,  // a noun, adjective or verb of the open classes
  name,  // a word with a capital letter inside a sentence
  number,
  determiner,
  possessive,       // "his"
  possessive_mark,  // "'s" behind a noun
  pronoun,          // "he"
  object_pronoun,   // "him"
  wh_word,          // "who"
  that,
  to,
  preposition,
  coordinator,
  subordinator,
  auxiliary,
  negation,
  adverb,
  verb,  // a finite verb of the past, known by its form
  comma,
  colon,
  semicolon,
  dash,
  stop,  // "." "?" "!" that ends a sentence
  open_quote,
  close_quote,
  open_bracket,
  close_bracket,
  mark,  // any other mark, the full stop of an abbreviation among them
};

// Roles of the tokens of a stretch of text, [token - range.first].
class TokenRoles {
 public:
  TokenRoles(const SentenceView& stretch, std::span<const TokenRole> quote_marks);

  [[nodiscard]] const SentenceView& view() const { return view_; }
  [[nodiscard]] TokenRange range() const { return view_.range; }
  // `mark` outside the stretch.
  [[nodiscard]] TokenRole at(std::size_t token) const {
    return view_.range.contains(token) && token - view_.range.first < roles_.size() ? roles_[token - view_.range.first]
                                                                                    : TokenRole::stop;
  }
  [[nodiscard]] bool is(std::size_t token, TokenRole role) const {
    return view_.range.contains(token) && at(token) == role;
  }
  [[nodiscard]] bool has(std::size_t token, Grammar which) const {
    return view_.range.contains(token) && view_.lexicon->grammar.has(view_.tokens[token].word, which);
  }
  [[nodiscard]] bool is(std::size_t token, WordClass which) const {
    return view_.range.contains(token) && view_.is(token, which);
  }
  // Empty outside the stretch.
  [[nodiscard]] std::string_view word(std::size_t token) const {
    return view_.range.contains(token) ? view_.word(token) : std::string_view{};
  }
  // A word, name, number or sign that a noun phrase may hold.
  [[nodiscard]] bool is_nominal(std::size_t token) const;
  [[nodiscard]] bool is_punctuation(std::size_t token) const;
  [[nodiscard]] bool ends_with(std::size_t token, std::string_view ending) const;

 private:
  [[nodiscard]] TokenRole role_of(std::size_t token) const;
  [[nodiscard]] TokenRole mark_of(std::size_t token) const;
  [[nodiscard]] TokenRole word_of(std::size_t token) const;
  [[nodiscard]] TokenRole unknown_word_of(std::size_t token) const;
  [[nodiscard]] std::optional<TokenRole> shifting_word_of(std::size_t token) const;
  [[nodiscard]] std::optional<TokenRole> closed_word_of(std::size_t token) const;
  [[nodiscard]] bool is_written_as_name(std::size_t token) const;
  [[nodiscard]] bool is_object_her(std::size_t token) const;
  [[nodiscard]] bool is_attached_stop(std::size_t token) const;
  [[nodiscard]] bool goes_on_behind(std::size_t token) const;
  [[nodiscard]] bool is_pointing(std::size_t token) const;
  [[nodiscard]] bool is_written_as_title() const;
  [[nodiscard]] bool is_have_or_be_mark(std::size_t token) const;
  [[nodiscard]] bool is_adverb(std::size_t token) const;

  SentenceView view_;
  bool is_title_ = false;
  std::vector<TokenRole> roles_;
};

}  // namespace entente::read
