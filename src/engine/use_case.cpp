// SPDX-License-Identifier: Apache-2.0
#include "engine/use_case.hpp"

#include <algorithm>

#include "base/date.hpp"

namespace entente::engine {
namespace {

std::string shown_name(const OptionRow& option) {
  return option.place == OptionPlace::positional ? option.value_name : "--" + option.name;
}

std::string see_help(const UseCase& use_case) { return "See: entente " + use_case.name + " --help"; }

[[noreturn]] void refuse(const UseCase& use_case, const std::string& place, const std::string& what) {
  throw Failure({ErrorCode::usage, place, what, see_help(use_case)});
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : ", ") + word;
  }
  return text;
}

void check_value(const UseCase& use_case, const OptionRow& option, const std::string& value) {
  if (option.kind == OptionKind::choice && std::ranges::find(option.choices, value) == option.choices.end()) {
    refuse(use_case, shown_name(option), "\"" + value + "\" is none of: " + joined(option.choices));
  }
  if (option.kind != OptionKind::date) {
    return;
  }
  if (const auto date = parse_date_range(value); !date) {
    throw Failure({ErrorCode::date_invalid, shown_name(option), date.error().what, date.error().way_out});
  }
}

void check_option(const UseCase& use_case, const OptionRow& option, const Request& request) {
  const std::vector<std::string>& values = request.texts(option.name);
  if (option.kind == OptionKind::flag) {
    if (!values.empty()) {
      refuse(use_case, shown_name(option), "it takes no value");
    }
    return;
  }
  if (values.empty() && (option.is_required || request.has(option.name))) {
    refuse(use_case, shown_name(option), "it needs a value");
  }
  if (values.size() > 1 && !option.is_repeated) {
    refuse(use_case, shown_name(option), "it was given more than once");
  }
  for (const std::string& value : values) {
    check_value(use_case, option, value);
  }
}

}  // namespace

void check_request(const UseCase& use_case, const Request& request) {
  for (const auto& [name, values] : request.options()) {
    if (std::ranges::find(use_case.options, name, &OptionRow::name) == use_case.options.end()) {
      refuse(use_case, "--" + name, "entente " + use_case.name + " has no such option");
    }
  }
  for (const OptionRow& option : use_case.options) {
    check_option(use_case, option, request);
  }
}

bool changes_project(const UseCase& use_case, const Request& request) {
  if (use_case.effect != Effect::by_action) {
    return use_case.effect != Effect::reads;
  }
  const auto is_set = [&request](const std::string& flag) { return request.has(flag); };
  if (std::ranges::any_of(use_case.writing_flags, is_set)) {
    return true;
  }
  const std::string action = request.text_or("action", "");
  return std::ranges::find(use_case.reading_actions, action) == use_case.reading_actions.end();
}

OptionRow json_option() {
  return {.name = "json", .value_name = "", .help = "print JSON in place of text", .kind = OptionKind::flag};
}

std::string required_text(const Request& request, std::string_view option) {
  const std::optional<std::string> text = request.text(option);
  if (!text) {
    throw Failure({ErrorCode::usage, "--" + std::string(option), "it needs a value", ""});
  }
  return *text;
}

}  // namespace entente::engine
