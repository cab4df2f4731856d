// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <tuple>

#include "read/lexicon_cells.hpp"

namespace entente::read {
namespace {

constexpr Names<DescriptionPart, 7> kDescriptions{{{"article", DescriptionPart::article},
                                                   {"one", DescriptionPart::one},
                                                   {"many", DescriptionPart::many},
                                                   {"set", DescriptionPart::set},
                                                   {"trait", DescriptionPart::trait},
                                                   {"plain", DescriptionPart::plain},
                                                   {"number", DescriptionPart::number}}};
constexpr Names<TimeWord, 24> kTimeWords{{{"month", TimeWord::month},
                                          {"weekday", TimeWord::weekday},
                                          {"unit", TimeWord::unit},
                                          {"season", TimeWord::season},
                                          {"part", TimeWord::part},
                                          {"number", TimeWord::number},
                                          {"day", TimeWord::day},
                                          {"last", TimeWord::last},
                                          {"this", TimeWord::current},
                                          {"next", TimeWord::next},
                                          {"ago", TimeWord::ago},
                                          {"later", TimeWord::later},
                                          {"before_that", TimeWord::before_that},
                                          {"open_end", TimeWord::open_end},
                                          {"open_start", TimeWord::open_start},
                                          {"before", TimeWord::before},
                                          {"after", TimeWord::after},
                                          {"lead", TimeWord::lead},
                                          {"join", TimeWord::join},
                                          {"then", TimeWord::then},
                                          {"same", TimeWord::same},
                                          {"following", TimeWord::following},
                                          {"past", TimeWord::past},
                                          {"future", TimeWord::future}}};
constexpr Names<PlaceWord, 6> kPlaceWords{{{"first", PlaceWord::first},
                                           {"second", PlaceWord::second},
                                           {"of", PlaceWord::of},
                                           {"direction", PlaceWord::direction},
                                           {"lead", PlaceWord::lead},
                                           {"soil", PlaceWord::soil}}};

ActorKind kind_named(std::string_view word, const LexiconRow& row) {
  const auto kind = actor_kind_from_word(word);
  if (!kind) {
    refuse(row, word, "kind of actor");
  }
  return *kind;
}

// "state_force state": one kind, else the other; "armed_group+party": both alike.
std::vector<std::vector<ActorKind>> kinds_named(std::string_view cell, const LexiconRow& row) {
  std::vector<std::vector<ActorKind>> steps;
  for (const std::string_view step : split(cell, ' ')) {
    std::vector<ActorKind>& kinds = steps.emplace_back();
    for (const std::string_view word : split(step, '+')) {
      kinds.push_back(kind_named(word, row));
    }
  }
  return steps;
}

std::size_t number_named(std::string_view word, const LexiconRow& row) {
  constexpr std::size_t kMost = 9;
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (problem != std::errc{} || end != word.data() + word.size() || number < 2 || number > kMost) {
    refuse(row, word, "number from 2 to 9");
  }
  return number;
}

// "3", "-1" or "9-11".
std::pair<int, int> span_named(std::string_view cell, const LexiconRow& row) {
  std::pair<int, int> span{0, 0};
  const char* const end = cell.data() + cell.size();
  const auto [middle, problem] = std::from_chars(cell.data(), end, span.first);
  span.second = span.first;
  if (problem == std::errc{} && middle != end && *middle == '-') {
    const auto [last, trouble] = std::from_chars(middle + 1, end, span.second);
    if (trouble == std::errc{} && last == end && span.second > span.first) {
      return span;
    }
  }
  if (problem != std::errc{} || middle != end) {
    refuse(row, cell, "number or span such as 9-11");
  }
  return span;
}

// Each row of a trait has a bit of its own.
std::uint64_t next_trait(const LexiconRow& row, const Lexicon& lexicon) {
  std::uint64_t last = 0;
  for (const DescriptionRule& rule : lexicon.descriptions.rules) {
    last = std::max(last, rule.trait);
  }
  const std::uint64_t next = last == 0 ? 1 : last << 1U;
  if (next == 0) {
    refuse(row, row.cells[1], "trait more: the table holds 64 at most");
  }
  return next;
}

}  // namespace

void read_description_row(const LexiconRow& row, Lexicon& lexicon) {
  DescriptionRule rule{"description", value_named(kDescriptions, row.cells[0], row, "part of a description")};
  const std::string_view told = row.cells[1];
  if (rule.part == DescriptionPart::trait) {
    rule.trait = next_trait(row, lexicon);
  } else if (rule.part == DescriptionPart::number) {
    rule.number = number_named(told, row);
  } else if (rule.part != DescriptionPart::plain && rule.part != DescriptionPart::article) {
    rule.kinds = kinds_named(told, row);
  }
  add_plain_rules(lexicon.descriptions, std::move(rule), row.cells[2], lexicon.vocabulary);
}

void read_time_row(const LexiconRow& row, Lexicon& lexicon) {
  TimeRule rule{"time", value_named(kTimeWords, row.cells[0], row, "kind of time word")};
  if (row.cells[1] != "-") {
    std::tie(rule.low, rule.high) = span_named(row.cells[1], row);
  }
  add_plain_rules(lexicon.times, std::move(rule), row.cells[2], lexicon.vocabulary);
}

void read_place_word_row(const LexiconRow& row, Lexicon& lexicon) {
  PlaceRule rule{"place", value_named(kPlaceWords, row.cells[0], row, "kind of place word")};
  add_plain_rules(lexicon.place_words, std::move(rule), row.cells[1], lexicon.vocabulary);
}

}  // namespace entente::read
