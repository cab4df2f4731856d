// SPDX-License-Identifier: Apache-2.0
#include "read/proposals.hpp"

#include <algorithm>
#include <cctype>

namespace entente::read {
namespace {

bool is_known(const std::vector<Mention>& known, std::size_t token) {
  return std::ranges::any_of(
      known, [&](const Mention& mention) { return mention.rule.empty() && mention.tokens.contains(token); });
}

bool is_name_word(const SentenceView& sentence, const std::vector<Mention>& known, std::size_t token) {
  const Token& word = sentence.tokens[token];
  return word.kind == TokenKind::word && word.is_capitalised && !is_known(known, token) &&
         !sentence.is(token, WordClass::month) && !sentence.is(token, WordClass::boundary);
}

// "of the", "al", "e": stands between capitalised words of one name.
std::size_t skip_links(const SentenceView& sentence, std::size_t token) {
  constexpr std::size_t kMostLinks = 2;
  std::size_t next = token;
  while (sentence.is_inside(next, WordClass::organisation_link) && next - token < kMostLinks) {
    ++next;
  }
  return next;
}

TokenRange name_at(const SentenceView& sentence, const std::vector<Mention>& known, std::size_t first) {
  TokenRange name{first, first};
  std::size_t next = first;
  while (sentence.range.contains(next) && is_name_word(sentence, known, next)) {
    name.last = next + 1;
    next = skip_links(sentence, name.last);
  }
  return name;
}

bool has_organisation_word(const SentenceView& sentence, TokenRange name) {
  for (std::size_t i = name.first; i < name.last; ++i) {
    if (sentence.is(i, WordClass::organisation_head)) {
      return true;
    }
  }
  return false;
}

// "(ULF)" behind "United Liberation Front": its letters are the first letters of the words, links left out or not.
std::string abbreviation_behind(const SentenceView& sentence, TokenRange name) {
  const std::size_t open = name.last;
  if (open + 2 >= sentence.range.last || !sentence.is(open, WordClass::open_bracket) ||
      !sentence.is(open + 2, WordClass::close_bracket) || !sentence.tokens[open + 1].is_all_capitals) {
    return {};
  }
  const std::string_view letters = sentence.word(open + 1);
  std::size_t matched = 0;
  for (std::size_t i = name.first; i < name.last && matched < letters.size(); ++i) {
    const int initial = std::toupper(static_cast<unsigned char>(sentence.word(i).front()));
    matched += initial == static_cast<unsigned char>(letters[matched]) ? 1U : 0U;
  }
  return matched == letters.size() ? std::string(letters) : std::string();
}

// A capital at the start of a sentence is no sign of a name by itself: "The", "Some".
TokenRange without_article(const SentenceView& sentence, TokenRange name) {
  while (name.first + 1 < name.last && sentence.is(name.first, WordClass::determiner)) {
    ++name.first;
  }
  return name;
}

}  // namespace

std::vector<ProposedName> find_unknown_organisations(const SentenceView& sentence, const std::vector<Mention>& known) {
  std::vector<ProposedName> found;
  for (std::size_t i = sentence.range.first; i < sentence.range.last; ++i) {
    if (!is_name_word(sentence, known, i)) {
      continue;
    }
    const TokenRange whole = name_at(sentence, known, i);
    const TokenRange name = without_article(sentence, whole);
    const std::string abbreviation = abbreviation_behind(sentence, name);
    const bool touches_known = is_known(known, name.last < sentence.range.last ? name.last : name.first);
    if (name.last - name.first > 1 && !touches_known &&
        (has_organisation_word(sentence, name) || !abbreviation.empty())) {
      const std::uint32_t begin = sentence.tokens[name.first].begin;
      const std::uint32_t end = sentence.tokens[name.last - 1].end;
      found.push_back({std::string(sentence.text.substr(begin, end - begin)), abbreviation, name});
    }
    i = whole.last;
  }
  return found;
}

}  // namespace entente::read
