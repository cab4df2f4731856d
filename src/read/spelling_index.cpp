// SPDX-License-Identifier: Apache-2.0
#include "read/spelling_index.hpp"

#include <algorithm>

namespace entente::read {
namespace {

constexpr std::int32_t kSeveral = -2;
constexpr std::uint32_t kLongestWord = 40;        // bytes; longer words are no names
constexpr std::size_t kMostArticles = 4;          // in one name
constexpr std::uint32_t kShortestSingle = 5;      // letters of a name of one word
constexpr std::uint32_t kShortestName = 7;        // letters of a longer name together
constexpr std::uint32_t kShortestSlip = 5;        // letters of a word with a slip, beside other words ...
constexpr std::uint32_t kShortestBeside = 5;      // ... of so many letters together
constexpr std::uint32_t kShortestSingleSlip = 7;  // letters of a name of one word with a slip

std::uint64_t key_of(std::int32_t node, WordId word) {
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(node)) << 32U) | word;
}

std::uint64_t hash_of(std::string_view word) { return std::hash<std::string_view>{}(word); }

std::string without(const std::string& word, std::size_t letter) {
  return word.substr(0, letter) + word.substr(letter + 1);
}

// One letter more, less, another, or two neighbours exchanged; both have the same first and last letter.
bool differs_by_one_slip(std::string_view left, std::string_view right) {
  if (left.front() != right.front() || left.back() != right.back()) {
    return false;
  }
  const std::size_t shorter = std::min(left.size(), right.size());
  const std::size_t longer = std::max(left.size(), right.size());
  std::size_t first = 0;
  while (first < shorter && left[first] == right[first]) {
    ++first;
  }
  std::size_t last = 0;
  while (last < shorter - first && left[left.size() - 1 - last] == right[right.size() - 1 - last]) {
    ++last;
  }
  const std::size_t apart = longer - first - last;
  const bool is_exchanged =
      left.size() == right.size() && apart == 2 && left[first] == right[first + 1] && left[first + 1] == right[first];
  return longer - shorter <= 1 && (apart == 1 || is_exchanged);
}

bool is_abbreviation(const Token& token) { return token.is_all_capitals && token.end - token.begin <= 6; }

}  // namespace

const SpellingMemo::Found* SpellingMemo::find(std::string_view word) const {
  const auto found = found_.find(word);
  return found == found_.end() ? nullptr : &found->second;
}

const SpellingMemo::Found& SpellingMemo::keep(std::string_view word, Found found) {
  constexpr std::size_t kMostWords = 100'000;  // some ten megabytes
  if (found_.size() >= kMostWords) {
    found_.clear();
  }
  return found_.emplace(std::string(word), found).first->second;
}

// The folded words of a name without articles; none for an abbreviation or a name with marks in it.
std::vector<std::string> SpellingIndex::content_words(std::string_view name) const {
  const std::vector<Token> tokens = split_tokens(name, Vocabulary{});
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::punctuation || (tokens.size() == 1 && is_abbreviation(tokens[i]))) {
      return {};
    }
    const bool is_last = i + 1 == tokens.size();
    const bool is_beside_hyphen = tokens[i].is_joined || (!is_last && tokens[i + 1].is_joined);
    const std::string normal = normal_form(text_of(name, tokens[i]));
    if (is_last || !is_article(normal, is_beside_hyphen, romanisation_)) {
      words.push_back(folded_word(normal, romanisation_));
    } else if (words.empty() && tokens.size() == 2) {
      words.push_back("+" + normal);
    }
  }
  return words;
}

void SpellingIndex::add(std::string_view name, std::int32_t value, std::int32_t owner, Tolerance tolerance) {
  std::vector<std::string> words = content_words(name);
  const Node meaning{value, owner, tolerance};
  if (words.size() > 1 && words.front() == "the") {
    words.erase(words.begin());
  }
  if (words.size() == 2) {
    const std::string first = words[0].starts_with('+') ? words[0].substr(1) : words[0];
    add_phrase(std::vector{folded_word(first + words[1], romanisation_)}, meaning);
  }
  if (!words.empty() && words.front().starts_with('+')) {
    words.erase(words.begin());
  }
  add_phrase(words, meaning);
}

void SpellingIndex::add_phrase(std::span<const std::string> words, const Node& meaning) {
  if (words.empty()) {
    return;
  }
  std::int32_t node = 0;
  for (const std::string& folded : words) {
    const WordId word = add_word(folded);
    const auto next = static_cast<std::int32_t>(nodes_.size());
    const auto [found, is_new] = children_.try_emplace(key_of(node, word), next);
    if (is_new) {
      nodes_.emplace_back();
    }
    node = found->second;
  }
  Node& end = nodes_[static_cast<std::size_t>(node)];
  if (end.owner == -1) {
    end = meaning;
  } else if (end.owner != meaning.owner) {
    end.owner = kSeveral;
  }
}

WordId SpellingIndex::add_word(const std::string& folded) {
  const WordId known = vocabulary_.find(folded);
  if (known != kUnknownWord) {
    return known;
  }
  const WordId word = vocabulary_.add(folded);
  words_.push_back(folded);
  if (folded.size() >= kShortestSlip && folded.size() <= kLongestWord) {
    shortened_.emplace_back(hash_of(folded), word);
    for (std::size_t letter = 1; letter + 1 < folded.size(); ++letter) {
      shortened_.emplace_back(hash_of(without(folded, letter)), word);
    }
  }
  return word;
}

void SpellingIndex::seal(Vocabulary& vocabulary) {
  std::ranges::sort(shortened_);
  const auto repeated = std::ranges::unique(shortened_);
  shortened_.erase(repeated.begin(), repeated.end());
  shortened_.shrink_to_fit();
  for (const FoldRule& rule : romanisation_.rules) {
    if (rule.place == FoldPlace::article || rule.place == FoldPlace::joined) {
      vocabulary.add(rule.written);
    }
  }
  known_.resize(vocabulary.size());
  vocabulary.for_each([&](const std::string& normal, WordId number) {
    const Article article = is_article(normal, false, romanisation_)  ? Article::anywhere
                            : is_article(normal, true, romanisation_) ? Article::beside_hyphen
                                                                      : Article::none;
    known_[number] = {vocabulary_.find(folded_word(normal, romanisation_)), article};
  });
}

std::int32_t SpellingIndex::child(std::int32_t node, WordId word) const {
  const auto found = children_.find(key_of(node, word));
  return found == children_.end() ? -1 : found->second;
}

void SpellingIndex::NearWord::take(WordId other) {
  is_one = is_one && (word == kUnknownWord || word == other);
  word = other;
}

// Takes the words at one slip from `folded` that the spelling is kept for.
SpellingIndex::NearWord SpellingIndex::with_words_under(const std::string& spelling, const std::string& folded,
                                                        NearWord near) const {
  const auto range =
      std::ranges::equal_range(shortened_, hash_of(spelling), {}, &std::pair<std::uint64_t, WordId>::first);
  for (const auto& [hash, word] : range) {
    if (words_[word] != folded && differs_by_one_slip(words_[word], folded)) {
      near.take(word);
    }
  }
  return near;
}

// Words at distance 1 share a spelling with one letter left out, or are one ([Garbe 2012], symmetric deletion).
WordId SpellingIndex::near_word(const std::string& folded) const {
  NearWord near = with_words_under(folded, folded, {});
  for (std::size_t letter = 1; near.is_one && letter + 1 < folded.size(); ++letter) {
    near = with_words_under(without(folded, letter), folded, near);
  }
  return near.is_one ? near.word : kUnknownWord;
}

bool SpellingIndex::is_passed_over(std::span<const Token> tokens, std::size_t at) const {
  const Token& token = tokens[at];
  const Article article = known(token.word).article;
  if (article == Article::none || at + 1 >= tokens.size()) {
    return false;
  }
  const Token& next = tokens[at + 1];
  const bool is_beside_hyphen = token.is_joined || next.is_joined;
  const bool is_inside_name = next.kind == TokenKind::word && (next.is_capitalised || is_beside_hyphen);
  return is_inside_name && (article == Article::anywhere || is_beside_hyphen);
}

SpellingMemo::Found SpellingIndex::look_up(std::string_view word, const Token& token) const {
  const std::string folded = folded_word(normal_form(word), romanisation_);
  SpellingMemo::Found found{vocabulary_.find(folded), static_cast<std::uint32_t>(folded.size()), false};
  if (found.word == kUnknownWord && folded.size() >= kShortestSlip && !is_abbreviation(token)) {
    found.word = near_word(folded);
    found.is_slip = true;
  }
  return found;
}

bool SpellingIndex::steps(Path& path, std::string_view word, const Token& token, SpellingMemo* memo) const {
  if (token.kind == TokenKind::punctuation || word.size() > kLongestWord) {
    return false;
  }
  SpellingMemo::Found found;
  if (token.word != kUnknownWord) {
    found.word = known(token.word).word;
    found.letters = static_cast<std::uint32_t>(words_[found.word].size());
  } else if (const auto* kept = memo == nullptr ? nullptr : memo->find(word)) {
    found = *kept;
  } else {
    found = look_up(word, token);
    found = memo == nullptr ? found : memo->keep(word, found);
  }
  if (found.word == kUnknownWord || (found.is_slip && path.slipped_letters > 0)) {
    return false;
  }
  path.slipped_letters = found.is_slip ? found.letters : path.slipped_letters;
  path.node = child(path.node, found.word);
  path.letters += found.letters;
  ++path.words;
  return path.node >= 0;
}

bool SpellingIndex::is_enough(const Path& path) const {
  const Node& node = nodes_[static_cast<std::size_t>(path.node)];
  if (node.owner < 0) {
    return false;
  }
  if (path.slipped_letters == 0) {
    return path.letters >= (path.words == 1 ? kShortestSingle : kShortestName);
  }
  const bool is_long = path.words == 1 ? path.slipped_letters >= kShortestSingleSlip
                                       : path.letters - path.slipped_letters >= kShortestBeside;
  return is_long && node.tolerance == Tolerance::variants_and_slips;
}

SpellingIndex::Match SpellingIndex::longest_at(std::string_view text, std::span<const Token> tokens, std::size_t at,
                                               SpellingMemo* memo) const {
  Match best;
  Path path;
  std::size_t passed = 0;
  for (std::size_t i = at; i < tokens.size() && passed <= kMostArticles; ++i) {
    if (is_passed_over(tokens, i)) {
      ++passed;
      continue;
    }
    const bool is_capitalised = path.words > 0 || tokens[i].is_capitalised;
    if (!is_capitalised || !steps(path, text_of(text, tokens[i]), tokens[i], memo)) {
      break;
    }
    if (is_enough(path)) {
      const Node& node = nodes_[static_cast<std::size_t>(path.node)];
      best = {i - at + 1, node.value, node.owner};
    }
  }
  return best;
}

}  // namespace entente::read
