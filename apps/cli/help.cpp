// SPDX-License-Identifier: Apache-2.0
#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace entente::cli {
namespace {

using engine::OptionKind;
using engine::OptionPlace;
using engine::OptionRow;
using engine::UseCase;

constexpr std::size_t kMostNamedChoices = 8;  // longer lists are told by another command or document

std::string usage_of(const OptionRow& option) {
  std::string usage = option.place == OptionPlace::positional ? option.value_name : "--" + option.name;
  if (option.place == OptionPlace::named && option.kind != OptionKind::flag) {
    usage += " " + option.value_name;
  }
  usage += option.is_repeated ? "..." : "";
  return option.is_required ? usage : "[" + usage + "]";
}

std::string usage_line(const UseCase& use_case) {
  std::string line = "entente " + use_case.name;
  bool has_options = false;
  for (const OptionRow& option : use_case.options) {
    if (option.place == OptionPlace::positional || option.is_required) {
      line += " " + usage_of(option);
    } else {
      has_options = true;
    }
  }
  return line + (has_options ? " [OPTIONS]" : "");
}

std::string label_of(const OptionRow& option) {
  if (option.place == OptionPlace::positional) {
    return option.value_name;
  }
  const std::string letter = option.letter.empty() ? "" : "-" + option.letter + ", ";
  return letter + "--" + option.name + (option.kind == OptionKind::flag ? "" : " " + option.value_name);
}

std::string choices_of(const OptionRow& option) {
  if (option.kind != OptionKind::choice || option.place == OptionPlace::positional) {
    return "";
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(kMostNamedChoices, option.choices.size()); ++i) {
    text += (i == 0 ? "" : ", ") + option.choices[i];
  }
  return fmt::format(" ({}{})", text, option.choices.size() > kMostNamedChoices ? ", ..." : "");
}

std::string option_lines(const UseCase& use_case) {
  std::vector<std::pair<std::string, std::string>> rows;
  rows.reserve(use_case.options.size() + 1);
  for (const OptionRow& option : use_case.options) {
    rows.emplace_back(label_of(option), option.help + choices_of(option));
  }
  rows.emplace_back("-h, --help", "this text");
  std::size_t width = 0;
  for (const auto& [label, text] : rows) {
    width = std::max(width, label.size());
  }
  std::string lines;
  for (const auto& [label, text] : rows) {
    lines += fmt::format("  {:<{}}  {}\n", label, width, text);
  }
  return lines;
}

std::string example_lines(const UseCase& use_case) {
  std::string lines;
  for (const std::string& example : use_case.examples) {
    lines += "  " + example + "\n";
  }
  return lines;
}

}  // namespace

std::string help_for(const UseCase& use_case) {
  return fmt::format("{}.\n\nExamples\n{}\nUsage\n  {}\n\nOptions\n{}", use_case.summary, example_lines(use_case),
                     usage_line(use_case), option_lines(use_case));
}

std::string overview(std::span<const UseCase> table) {
  std::size_t width = 0;
  for (const UseCase& use_case : table) {
    width = std::max(width, use_case.name.size());
  }
  std::string lines;
  for (const UseCase& use_case : table) {
    lines += fmt::format("  {:<{}}  {}\n", use_case.name, width, use_case.summary);
  }
  return fmt::format(
      "Entente tells whether two organisations work together, how closely, since when, on whose word,\n"
      "and what speaks against it.\n"
      "\n"
      "Examples\n"
      "  entente demo                      the sample case, from texts to an assessment\n"
      "  entente init mycase               a project of your own\n"
      "\n"
      "Commands\n"
      "{}"
      "\n"
      "entente COMMAND --help tells more about one. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 problems found.\n",
      lines);
}

}  // namespace entente::cli
