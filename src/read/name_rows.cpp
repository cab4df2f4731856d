// SPDX-License-Identifier: Apache-2.0
// The rows of the lexicon that tell how names are written.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "read/lexicon_cells.hpp"
#include "read/lexicon_rows.hpp"

namespace entente::read {
namespace {

constexpr Names<FoldPlace, 5> kFoldPlaces{{{"any", FoldPlace::any},
                                           {"start", FoldPlace::start},
                                           {"end", FoldPlace::end},
                                           {"article", FoldPlace::article},
                                           {"joined", FoldPlace::joined}}};

}  // namespace

void read_country_row(const LexiconRow& row, Lexicon& lexicon) {
  const auto listed = [](std::string_view cell) {
    std::vector<std::string> words;
    for (const std::string_view word : split(cell, ';')) {
      words.emplace_back(word);
    }
    return words;
  };
  lexicon.countries.push_back({listed(row.cells[0]), listed(row.cells[1]), listed(row.cells[2])});
}

void read_romanisation_row(const LexiconRow& row, Lexicon& lexicon) {
  const auto letters = [&](std::string_view cell) {
    const bool is_lower =
        std::ranges::all_of(cell, [](char byte) { return (byte >= 'a' && byte <= 'z') || byte == '\''; });
    if (cell.empty() || (cell != "-" && !is_lower)) {
      refuse(row, cell, "run of small letters, or \"-\" for none");
    }
    return cell == "-" ? std::string() : std::string(cell);
  };
  FoldRule rule{value_named(kFoldPlaces, row.cells[0], row, "place in a word"), letters(row.cells[1]),
                letters(row.cells[2])};
  if (rule.written.empty()) {
    refuse(row, row.cells[1], "run of letters to look for");
  }
  lexicon.romanisation.rules.push_back(std::move(rule));
}

}  // namespace entente::read
