// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <string_view>

#include "cli/nearest_word.hpp"

namespace entente::cli {
namespace {

using engine::OptionKind;
using engine::OptionPlace;
using engine::OptionRow;
using engine::UseCase;

// Where the parser puts what it finds; the places must not move while it works.
using Values = std::map<std::string, std::vector<std::string>>;
using Flags = std::map<std::string, bool>;

bool is_help_word(const std::string& word) { return word == "--help" || word == "-h" || word == "help"; }

std::string parser_name(const OptionRow& option) {
  if (option.place == OptionPlace::positional) {
    return option.name;
  }
  return (option.letter.empty() ? "" : "-" + option.letter + ",") + "--" + option.name;
}

std::vector<std::string> option_names(const UseCase& use_case) {
  std::vector<std::string> names{"--help"};
  for (const OptionRow& option : use_case.options) {
    if (option.place == OptionPlace::named) {
      names.push_back("--" + option.name);
    }
  }
  return names;
}

std::string way_out(const UseCase& use_case, const std::string& word) {
  std::string help = "See: entente " + use_case.name + " --help";
  if (!word.starts_with("-")) {
    return help;
  }
  const std::string near = nearest_word(word, option_names(use_case));
  return near.empty() ? help : "Did you mean " + near + "? " + help;
}

void add_options(CLI::App& parser, const UseCase& use_case, Values& values, Flags& flags) {
  for (const OptionRow& option : use_case.options) {
    if (option.kind == OptionKind::flag) {
      parser.add_flag(parser_name(option), flags[option.name]);
      continue;
    }
    CLI::Option* added = parser.add_option(parser_name(option), values[option.name]);
    // One word a value: a list such as --pair A,B is the use case's own affair.
    added->expected(option.is_repeated && option.place == OptionPlace::positional ? -1 : 1)->allow_extra_args(false);
    if (option.place == OptionPlace::positional && option.is_repeated) {
      added->allow_extra_args(true);
    }
    added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
}

void take_option(engine::Request& request, const OptionRow& option, const Values& values, const Flags& flags) {
  if (option.kind != OptionKind::flag) {
    for (const std::string& value : values.at(option.name)) {
      request.add(option.name, value);
    }
  } else if (flags.at(option.name)) {
    request.set_flag(option.name);
  }
}

engine::Request request_of(const UseCase& use_case, const Values& values, const Flags& flags) {
  engine::Request request;
  for (const OptionRow& option : use_case.options) {
    take_option(request, option, values, flags);
  }
  return request;
}

[[noreturn]] void refuse_extras(const UseCase& use_case, const std::vector<std::string>& extras) {
  const std::string word = extras.empty() ? "" : extras.front();
  throw Failure({ErrorCode::usage, "entente " + use_case.name,
                 word.starts_with("-") ? "there is no option " + word : "\"" + word + "\" is one word too many",
                 way_out(use_case, word)});
}

engine::Request parse_options(const UseCase& use_case, std::vector<std::string> words) {
  CLI::App parser;
  parser.set_help_flag();
  parser.allow_extras();
  Values values;
  Flags flags;
  add_options(parser, use_case, values, flags);
  std::ranges::reverse(words);  // the parser takes them from the end
  try {
    parser.parse(words);
  } catch (const CLI::ParseError& problem) {
    // Its own words name what is missing; they go no further than this: an option without its value.
    throw Failure({ErrorCode::usage, "entente " + use_case.name, "an option lacks its value, or has one too many",
                   "See: entente " + use_case.name + " --help"});
  }
  if (!parser.remaining().empty()) {
    refuse_extras(use_case, parser.remaining());
  }
  return request_of(use_case, values, flags);
}

const UseCase& find_command(const std::string& word, std::span<const UseCase> table) {
  const auto found = std::ranges::find(table, word, &UseCase::name);
  if (found != table.end()) {
    return *found;
  }
  std::vector<std::string> names;
  for (const UseCase& use_case : table) {
    names.push_back(use_case.name);
  }
  const std::string near = nearest_word(word, names);
  throw Failure({ErrorCode::usage, "", "there is no command \"" + word + "\"",
                 (near.empty() ? "" : "Did you mean entente " + near + "? ") + "See: entente --help"});
}

bool asks_for_help(const std::vector<std::string>& words) {
  const auto end = std::ranges::find(words, "--");
  return std::any_of(words.begin(), end, [](const std::string& word) { return word == "--help" || word == "-h"; });
}

}  // namespace

CommandLine read_command_line(const std::vector<std::string>& words, std::span<const UseCase> table) {
  CommandLine line;
  if (words.empty()) {
    return line;
  }
  std::string command = words.front();
  std::vector<std::string> rest(words.begin() + 1, words.end());
  line.is_help = is_help_word(command);
  if (line.is_help && rest.empty()) {
    return line;
  }
  if (line.is_help) {  // entente help assess
    command = rest.front();
  }
  line.use_case = &find_command(command == "--version" || command == "-V" ? "version" : command, table);
  line.is_help = line.is_help || asks_for_help(rest);
  if (!line.is_help) {
    line.request = parse_options(*line.use_case, std::move(rest));
  }
  return line;
}

}  // namespace entente::cli
