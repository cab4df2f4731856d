// SPDX-License-Identifier: Apache-2.0
#include "read/rule_sources.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "read/lexicon_rows.hpp"

namespace entente::read {
namespace {

// How the rules of one file are named: "STEM/CELL/CELL/phrase", the cells being the row's first ones.
struct FileNames {
  std::string_view file;
  std::string_view stem;  // empty: the name begins with the first cell
  std::size_t cells;      // cells of the row that stand in the name
  std::size_t phrases;    // column of the phrases
  std::string_view says;
};

constexpr std::array kFiles{
    FileNames{"cues.tsv", "cue", 1, 3, "tells who vouches for it"},
    FileNames{"embeddings.tsv", "scope", 0, 5, "bears on whether what it governs holds"},
    FileNames{"hedges.tsv", "hedge", 0, 4, "leaves a probability between"},
    FileNames{"echoes.tsv", "echo", 0, 1, "takes up what was told before"},
    FileNames{"evidence.tsv", "evidence", 0, 1, "says of evidence that it is"},
    FileNames{"modifiers.tsv", "modifier", 0, 2, "makes the relation more exact"},
    FileNames{"references.tsv", "reference", 0, 2, "stands for a name told before"},
    FileNames{"relations.tsv", "", 2, 2, "tells the relation"},
};

// What rules in code do, by the beginning of their name.
struct CodeRule {
  std::string_view stem;
  std::string_view says;
};

constexpr std::array kCodeRules{
    CodeRule{"negation/party", "a word of negation before one of the two"},
    CodeRule{"negation/", "a word of negation in the clause of the relation word"},
    CodeRule{"focus/", "a bare noun, told of those of whom the text spoke last"},
    CodeRule{"denial/", "a denial that takes up what was claimed in the sentences before"},
    CodeRule{"shares_adversary/", "joint action against a third is an adversary in common"},
    CodeRule{"attacks_jointly/", "a deed of arms that several do together"},
    CodeRule{"areas_adjoin/", "two that are told to be in one place by two verbs"},
    CodeRule{"contrast of two clauses", "two clauses set two ideologies or goals against each other"},
    CodeRule{"tie inside a name", "a name that names a backer"},
    CodeRule{"echo/", "an answer that takes up what the sentence before claimed"},
    CodeRule{"cue/", "a turn of attribution that the reader knows without a list"},
};

std::string join_cells(const std::vector<std::string_view>& cells, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < std::min(last, cells.size()); ++i) {
    if (cells[i] != "-") {
      text += (text.empty() ? "" : ", ") + std::string(cells[i]);
    }
  }
  return text;
}

std::string name_of(const FileNames& names, const std::vector<std::string_view>& cells, std::string_view phrase) {
  std::string name(names.stem);
  for (std::size_t i = 0; i < names.cells; ++i) {
    name += (name.empty() ? "" : "/") + std::string(cells[i]);
  }
  return name + "/" + std::string(phrase);
}

// "supports/verb/back/passive" is of the rule "supports/verb/back".
bool is_of_rule(const std::string& rule, const std::string& name) {
  return rule == name || rule.starts_with(name + "/");
}

RuleSource source_in_row(const FileNames& names, const LexiconRow& row, const std::string& rule) {
  const std::size_t example = names.phrases + 2;  // behind phrases and frames
  const bool has_example = row.cells.size() > example;
  const std::string head = join_cells(row.cells, 0, std::min<std::size_t>(names.phrases, 2));
  return {rule, row.file, row.line, std::string(names.says) + ": " + head,
          has_example ? std::string(row.cells[example]) : ""};
}

bool has_rule(const FileNames& names, const LexiconRow& row, const std::string& rule) {
  return row.cells.size() > names.phrases &&
         std::ranges::any_of(split(row.cells[names.phrases], ';'), [&](std::string_view phrase) {
           return is_of_rule(rule, name_of(names, row.cells, phrase));
         });
}

std::optional<RuleSource> source_in_file(const FileNames& names, const LexiconFile& file, const std::string& rule) {
  std::size_t number = 0;
  for (std::string_view line : split(file.content, '\n')) {
    ++number;
    line = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const LexiconRow row{file.name, number, split(line, '\t')};
    if (has_rule(names, row, rule)) {
      return source_in_row(names, row, rule);
    }
  }
  return std::nullopt;
}

}  // namespace

RuleSource source_of_rule(const std::string& rule, std::span<const LexiconFile> lexicon) {
  for (const FileNames& names : kFiles) {
    const auto file = std::ranges::find(lexicon, names.file, &LexiconFile::name);
    const bool may_hold =
        file != lexicon.end() && (names.stem.empty() || rule.starts_with(std::string(names.stem) + "/"));
    if (!may_hold) {
      continue;
    }
    if (auto source = source_in_file(names, *file, rule)) {
      return *source;
    }
  }
  const auto* const known =
      std::ranges::find_if(kCodeRules, [&](const CodeRule& each) { return rule.starts_with(each.stem); });
  return {rule, "", 0, known == kCodeRules.end() ? "a rule of the reader" : std::string(known->says), ""};
}

}  // namespace entente::read
