// SPDX-License-Identifier: Apache-2.0
#include "read/lexicon.hpp"

#include <algorithm>
#include <functional>
#include <span>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "read/lexicon_rows.hpp"
#include "read/lexicon_tables.hpp"
#include "read/root_lexicon.hpp"

namespace entente::read {
namespace {

using RowReader = void (*)(const LexiconRow&, Lexicon&);

struct LexiconFileRow {
  std::string_view name;
  std::size_t columns;
  RowReader read;
};

// The files of lexicon/, in the order in which they are read: irregular verbs first, since others inflect.
constexpr std::array kFiles{
    LexiconFileRow{"irregular.tsv", 3, read_irregular_row},
    LexiconFileRow{"words.tsv", 2, read_words_row},
    LexiconFileRow{"verbs.tsv", 2, read_verbs_row},
    LexiconFileRow{"relations.tsv", 6, read_relation_row},
    LexiconFileRow{"cues.tsv", 4, read_cue_row},
    LexiconFileRow{"hedges.tsv", 5, read_hedge_row},
    LexiconFileRow{"modifiers.tsv", 3, read_modifier_row},
    LexiconFileRow{"references.tsv", 3, read_reference_row},
    LexiconFileRow{"evidence.tsv", 2, read_evidence_row},
    LexiconFileRow{"echoes.tsv", 2, read_echo_row},
    LexiconFileRow{"embeddings.tsv", 6, read_embedding_row},
    LexiconFileRow{"deeds.tsv", 3, read_deed_row},
    LexiconFileRow{"blame.tsv", 3, read_blame_row},
    LexiconFileRow{"countries.tsv", 3, read_country_row},
    LexiconFileRow{"speech.tsv", 4, read_speech_row},
    LexiconFileRow{"grammar.tsv", 2, read_grammar_row},
    LexiconFileRow{"descriptions.tsv", 3, read_description_row},
    LexiconFileRow{"times.tsv", 3, read_time_row},
    LexiconFileRow{"place_words.tsv", 2, read_place_word_row},
    LexiconFileRow{"romanisation.tsv", 4, read_romanisation_row},
};

constexpr std::array kRootFiles{LexiconFileRow{"roots.tsv", 5, read_root_row},
                                LexiconFileRow{"parts.tsv", 4, read_part_row}};

void read_file(const LexiconFileRow& row, const LexiconFile& file, Lexicon& lexicon) {
  std::size_t number = 0;
  for (const std::string_view line : split(file.content, '\n')) {
    ++number;
    const std::string_view content = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
    if (content.empty() || content.front() == '#') {
      continue;
    }
    LexiconRow cells{file.name, number, split(content, '\t')};
    if (cells.cells.size() != row.columns) {
      throw Failure(
          {ErrorCode::lexicon_invalid, file.name + ":" + std::to_string(number),
           "the row has " + std::to_string(cells.cells.size()) + " columns, not " + std::to_string(row.columns),
           "Part the columns by one tab each, as the head of the file says"});
    }
    row.read(cells, lexicon);
  }
}

void read_files(std::span<const LexiconFileRow> rows, const std::vector<LexiconFile>& files, Lexicon& lexicon) {
  for (const LexiconFileRow& row : rows) {
    const auto file = std::ranges::find(files, row.name, &LexiconFile::name);
    if (file == files.end()) {
      throw Failure({ErrorCode::lexicon_invalid, std::string(row.name), "the lexicon file is missing",
                     "Put it beside the other lexicon files"});
    }
    read_file(row, *file, lexicon);
  }
}

// The names of places are many, so they are indexed only when one is looked up.
void add_gazetteer(const std::vector<LexiconFile>& files, Lexicon& lexicon) {
  const auto places = std::ranges::find(files, "places.tsv", &LexiconFile::name);
  lexicon.gazetteer = std::make_shared<const Gazetteer>(places == files.end() ? std::string{} : places->content);
}

}  // namespace

std::vector<LexiconFile> built_in_lexicon() {
  std::vector<LexiconFile> files;
  for (const EmbeddedFile& file : embedded_lexicon()) {
    files.push_back({std::string(file.name), std::string(file.content)});
  }
  return files;
}

std::shared_ptr<const Lexicon> compile_lexicon(const std::vector<LexiconFile>& files) {
  auto lexicon = std::make_shared<Lexicon>();
  read_files(kFiles, files, *lexicon);
  add_gazetteer(files, *lexicon);
  return lexicon;
}

std::shared_ptr<const Lexicon> compile_root_lexicon(const std::vector<LexiconFile>& files) {
  auto lexicon = std::make_shared<Lexicon>();
  read_files(kFiles, files, *lexicon);
  read_files(kRootFiles, files, *lexicon);
  add_gazetteer(files, *lexicon);
  return lexicon;
}

}  // namespace entente::read
