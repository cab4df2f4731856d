// SPDX-License-Identifier: Apache-2.0
#include "evaluate/relations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "evaluate/data_file.hpp"
#include "evaluate/marked_sentence.hpp"
#include "evaluate/tab_rows.hpp"
#include "read/lexicon_tables.hpp"
#include "read/root_lexicon.hpp"
#include "read/root_reader.hpp"

namespace entente::evaluate {
namespace {

// A pair of which no word tells: the likeliest is that they met, the plainest thing that two actors do.
constexpr read::Root kNothingTold = read::Root::consult;

std::string upper(std::string_view word) {
  std::string capitals(word);
  std::ranges::transform(capitals, capitals.begin(),
                         [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
  return capitals;
}

// Where an actor stands: at its mark, else where its name first stands in the sentence.
ByteSpan place_of(const std::vector<ByteSpan>& marks, std::string_view text, const std::string& name) {
  if (!marks.empty()) {
    return marks.front();
  }
  const std::size_t at = name.empty() ? std::string_view::npos : text.find(name);
  return at == std::string_view::npos ? ByteSpan{} : ByteSpan{at, at + name.size()};
}

read::TokenRange tokens_in(const std::vector<read::Token>& tokens, ByteSpan span) {
  if (span.begin == span.end) {
    return {tokens.size(), tokens.size()};
  }
  read::TokenRange range;
  while (range.first < tokens.size() && tokens[range.first].end <= span.begin) {
    ++range.first;
  }
  range.last = range.first;
  while (range.last < tokens.size() && tokens[range.last].begin < span.end) {
    ++range.last;
  }
  return range;
}

class PairReader {
 public:
  PairReader() : lexicon_(read::compile_root_lexicon(read::built_in_lexicon())) {}

  [[nodiscard]] std::string read(const TabRow& row) const {
    const MarkedSentence marked = read_marks(row.at("marked_sentence"));
    const auto tokens = read::split_tokens(marked.text, lexicon_->vocabulary);
    const read::SentenceView sentence{marked.text, tokens, {0, tokens.size()}, lexicon_.get(), &actors_};
    const read::MarkedPair pair{tokens_in(tokens, place_of(marked.sources, marked.text, row.at("source"))),
                                tokens_in(tokens, place_of(marked.targets, marked.text, row.at("target")))};
    const auto found = read::read_root(sentence, pair);
    return upper(to_word(found ? found->root : kNothingTold));
  }

 private:
  std::shared_ptr<const read::Lexicon> lexicon_;
  std::vector<Actor> actors_;
};

void expect_column(const std::vector<TabRow>& rows, std::string_view column, const std::filesystem::path& file) {
  if (!std::ranges::all_of(rows, [&](const TabRow& row) { return row.contains(column); })) {
    throw Failure({ErrorCode::document_broken, file.string(), "has a row without " + std::string(column),
                   "Give a table parted by tabs whose first line names its columns"});
  }
}

std::vector<ClassifiedCase> read_cases(const std::filesystem::path& data) {
  const PairReader reader;
  std::vector<ClassifiedCase> cases;
  for (const auto& file : files_ending(data, ".tsv")) {
    const std::vector<TabRow> rows = read_tab_rows(read_file(file));
    for (const std::string_view column : {"marked_sentence", "source", "target", "gold_root"}) {
      expect_column(rows, column, file);
    }
    for (const TabRow& row : rows) {
      cases.push_back({row.at("gold_root"), reader.read(row)});
    }
  }
  return cases;
}

std::string class_of(const std::string& root_word) {
  std::string lower(root_word);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  const auto root = read::root_from_word(lower);
  return root ? std::string(to_word(read::root_class(*root))) : root_word;
}

}  // namespace

ClassScore score_classes(const std::vector<ClassifiedCase>& cases) {
  struct Counts {
    double right = 0;
    double named = 0;  // by gold and by the reader
  };
  std::map<std::string, Counts> classes;
  double right = 0;
  for (const ClassifiedCase& one : cases) {
    classes[one.gold].named += 1;
    classes[one.read].named += 1;
    classes[one.gold].right += one.gold == one.read ? 1 : 0;
    right += one.gold == one.read ? 1 : 0;
  }
  ClassScore score;
  for (const auto& [name, counts] : classes) {
    score.macro_f1 += 2 * counts.right / counts.named / static_cast<double>(classes.size());
  }
  score.accuracy = cases.empty() ? 0.0 : right / static_cast<double>(cases.size());
  return score;
}

Measured measure_relations(const std::filesystem::path& data) {
  const std::vector<ClassifiedCase> cases = read_cases(data);
  const ClassScore score = score_classes(cases);
  std::vector<ClassifiedCase> broad;
  broad.reserve(cases.size());
  for (const ClassifiedCase& one : cases) {
    broad.push_back({class_of(one.gold), class_of(one.read)});
  }
  const ClassScore four = score_classes(broad);
  const nlohmann::ordered_json object{{"macro_f1", score.macro_f1},
                                      {"accuracy", score.accuracy},
                                      {"macro_f1_of_four", four.macro_f1},
                                      {"accuracy_of_four", four.accuracy},
                                      {"cases", cases.size()}};
  return {
      object.dump(),
      {{"macro_f1", score.macro_f1, "ZSP .821; averaged perceptron .621; commonest class .014"},
       {"accuracy", score.accuracy, "ZSP .835; averaged perceptron .662; commonest class .117"},
       {"macro_f1 of 4 classes", four.macro_f1, "ZSP .892; averaged perceptron .775"},
       {"accuracy of 4 classes", four.accuracy, "ZSP .897; averaged perceptron .783"}},
      {fmt::format("{} sentences with a marked pair; the published figures stand for the test file", cases.size())}};
}

}  // namespace entente::evaluate
