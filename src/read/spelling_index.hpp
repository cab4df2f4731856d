// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "read/romanisation.hpp"
#include "read/tokens.hpp"
#include "read/words.hpp"

namespace entente::read {

// What words that no vocabulary has were found to be; a document repeats its names, so that most need one look only.
class SpellingMemo {
 public:
  struct Found {
    WordId word = kUnknownWord;
    std::uint32_t letters = 0;
    bool is_slip = false;
  };
  [[nodiscard]] const Found* find(std::string_view word) const;
  const Found& keep(std::string_view word, Found found);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_map<std::string, Found, Hash, std::equal_to<>> found_;
};

enum class Tolerance : std::uint8_t { variants, variants_and_slips };

// Finds names whose spelling differs from the registry's: as romanisations differ (romanisation.hpp), articles left
// out, two words written as one, or by one slip of the pen. A slip is one letter more, less, another or two exchanged
// (Damerau-Levenshtein distance 1, [Damerau 1964]) inside one word of a name, never in its first or last letter: in a
// word of five letters and more if other words of the name have five letters together, of seven and more in a name of
// one word. Words that the vocabulary knows are no slips. A spelling that could mean two actors means none.
class SpellingIndex {
 public:
  struct Match {
    std::size_t length = 0;  // in tokens; 0 where no name starts here
    std::int32_t value = -1;
    std::int32_t owner = -1;
  };

  explicit SpellingIndex(Romanisation romanisation) : romanisation_(std::move(romanisation)) {}
  // owner: who is meant; value: what is given back.
  void add(std::string_view name, std::int32_t value, std::int32_t owner, Tolerance tolerance);
  // Makes what was added findable in texts whose tokens are numbered by this vocabulary, which gets the articles; call
  // after the last add. Words added to the vocabulary later are no part of a name here.
  void seal(Vocabulary& vocabulary);
  // The text's words must be capitalised where the name starts. memo: of one document and this index, or none.
  [[nodiscard]] Match longest_at(std::string_view text, std::span<const Token> tokens, std::size_t at,
                                 SpellingMemo* memo = nullptr) const;

 private:
  struct Node {
    std::int32_t value = -1;
    std::int32_t owner = -1;  // kSeveral where two actors share the spelling
    Tolerance tolerance = Tolerance::variants;
  };
  // A way through the tree that the words read so far allow.
  struct Path {
    std::int32_t node = 0;
    std::uint32_t letters = 0;
    std::uint32_t slipped_letters = 0;  // of the word with the slip; 0 without one
    std::uint32_t words = 0;
  };
  enum class Article : std::uint8_t { none, anywhere, beside_hyphen };
  struct Known {
    WordId word = kUnknownWord;
    Article article = Article::none;
  };
  struct NearWord {
    WordId word = kUnknownWord;
    bool is_one = true;  // false where two words are equally near
    void take(WordId other);
  };
  [[nodiscard]] std::vector<std::string> content_words(std::string_view name) const;
  [[nodiscard]] Known known(WordId word) const { return word < known_.size() ? known_[word] : Known{}; }
  [[nodiscard]] bool is_passed_over(std::span<const Token> tokens, std::size_t at) const;
  [[nodiscard]] bool steps(Path& path, std::string_view word, const Token& token, SpellingMemo* memo) const;
  [[nodiscard]] SpellingMemo::Found look_up(std::string_view word, const Token& token) const;
  [[nodiscard]] bool is_enough(const Path& path) const;
  [[nodiscard]] std::int32_t child(std::int32_t node, WordId word) const;
  [[nodiscard]] NearWord with_words_under(const std::string& spelling, const std::string& folded, NearWord near) const;
  [[nodiscard]] WordId near_word(const std::string& folded) const;
  void add_phrase(std::span<const std::string> words, const Node& meaning);
  WordId add_word(const std::string& folded);

  Romanisation romanisation_;
  Vocabulary vocabulary_;
  std::vector<std::string> words_{""};  // [word] folded
  std::vector<Node> nodes_{Node{}};
  std::unordered_map<std::uint64_t, std::int32_t> children_;  // (node, word) to node
  std::vector<std::pair<std::uint64_t, WordId>> shortened_;   // hash of a word with one letter left out, sorted
  std::vector<Known> known_;                                  // [word of the texts' vocabulary]
};

}  // namespace entente::read
