// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/lexicon_tables.hpp"

namespace entente::read {

// One line of a lexicon file, split at tabs.
struct LexiconRow {
  std::string file;
  std::size_t line = 0;
  std::vector<std::string_view> cells;
};

std::vector<std::string_view> split(std::string_view text, char separator);

// Each reads one line of its file into the lexicon. Throws Failure(lexicon_invalid) naming file and line.
void read_irregular_row(const LexiconRow& row, Lexicon& lexicon);
void read_words_row(const LexiconRow& row, Lexicon& lexicon);
void read_verbs_row(const LexiconRow& row, Lexicon& lexicon);
void read_relation_row(const LexiconRow& row, Lexicon& lexicon);
void read_cue_row(const LexiconRow& row, Lexicon& lexicon);
void read_hedge_row(const LexiconRow& row, Lexicon& lexicon);
void read_modifier_row(const LexiconRow& row, Lexicon& lexicon);
void read_reference_row(const LexiconRow& row, Lexicon& lexicon);
void read_description_row(const LexiconRow& row, Lexicon& lexicon);
void read_time_row(const LexiconRow& row, Lexicon& lexicon);
void read_place_word_row(const LexiconRow& row, Lexicon& lexicon);
void read_evidence_row(const LexiconRow& row, Lexicon& lexicon);
void read_root_row(const LexiconRow& row, Lexicon& lexicon);
void read_part_row(const LexiconRow& row, Lexicon& lexicon);
void read_echo_row(const LexiconRow& row, Lexicon& lexicon);
void read_embedding_row(const LexiconRow& row, Lexicon& lexicon);
void read_deed_row(const LexiconRow& row, Lexicon& lexicon);
void read_blame_row(const LexiconRow& row, Lexicon& lexicon);
void read_country_row(const LexiconRow& row, Lexicon& lexicon);
void read_romanisation_row(const LexiconRow& row, Lexicon& lexicon);
void read_speech_row(const LexiconRow& row, Lexicon& lexicon);
void read_grammar_row(const LexiconRow& row, Lexicon& lexicon);

}  // namespace entente::read
