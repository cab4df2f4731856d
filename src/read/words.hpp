// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente::read {

// Number of a word that the lexicon or the registry knows; 0 for every other word.
using WordId = std::uint32_t;
inline constexpr WordId kUnknownWord = 0;

// The form in which words are compared: lower case, marks off letters (é to e), compatible forms as their plain ones
// (full-width letters, ligatures), straight apostrophes also for hamza and ayn, nothing that does not show.
std::string normal_form(std::string_view word);

class Vocabulary {
 public:
  Vocabulary() = default;
  // Adds words to those of another vocabulary, which is left as it is and must live as long.
  explicit Vocabulary(const Vocabulary* base) : base_(base) {}
  [[nodiscard]] WordId find(std::string_view normal) const;
  WordId add(std::string_view normal);
  // Visits the words, those of the base left out.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const auto& [word, number] : ids_) {
      visit(word, number);
    }
  }
  [[nodiscard]] std::size_t size() const { return ids_.size() + first(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept { return std::hash<std::string_view>{}(word); }
  };
  [[nodiscard]] std::size_t first() const { return base_ == nullptr ? 1 : base_->size(); }

  const Vocabulary* base_ = nullptr;
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> ids_;
};

}  // namespace entente::read
