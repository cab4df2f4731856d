// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/what_if.hpp"

#include <fmt/format.h>

#include <charconv>

#include "engine/decided_then.hpp"
#include "engine/grade_option.hpp"
#include "engine/what_if.hpp"
#include "report/what_if.hpp"

namespace entente::engine {
namespace {

std::pair<std::string, double> driver_value(const std::string& text) {
  const std::size_t sign = text.rfind('=');
  double value = 0;
  const char* const begin = text.data() + (sign == std::string::npos ? text.size() : sign + 1);
  const char* const end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(begin, end, value);
  if (problem != std::errc{} || stop != end) {
    throw Failure({ErrorCode::usage, "--driver", fmt::format("\"{}\" is no driver and value", text),
                   "Write it as in --driver \"shared goals=0\""});
  }
  return {text.substr(0, sign), value};
}

WhatIf what_if_of(const Request& request) {
  WhatIf what_if{.dropped_sources = request.texts("drop-source"),
                 .dropped_claims = request.texts("drop-claim"),
                 .flipped_claims = request.texts("flip-claim"),
                 .dropped_origins = request.texts("drop-origin"),
                 .joined_claims = request.texts("join-claim")};
  for (const std::string& text : request.texts("grade")) {
    what_if.grades.push_back(grade_asked(text));
  }
  for (const std::string& text : request.texts("driver")) {
    what_if.driver_values.push_back(driver_value(text));
  }
  return what_if;
}

// What an alteration may be: its option, what stands behind it, and what it does.
std::vector<OptionRow> alteration_options() {
  std::vector<OptionRow> options{
      {.name = "drop-source",
       .value_name = "SOURCE",
       .help = "leave out what this source, publisher or organisation says"},
      {.name = "drop-claim", .value_name = "CLAIM", .help = "leave out a claim"},
      {.name = "flip-claim",
       .value_name = "CLAIM",
       .help = "take an affirmation as a denial, a denial as an affirmation"},
      {.name = "drop-origin",
       .value_name = "KEY",
       .help = "leave out a family of claims, by its key in origins --json"},
      {.name = "join-claim", .value_name = "CLAIM", .help = "count all claims given so as one origin"},
      {.name = "grade", .value_name = "SLUG=GRADE", .help = "take a source as of another Admiralty grade, A to F"},
      {.name = "driver", .value_name = "NAME=VALUE", .help = "take a driver of the pair as -1 to 1; 0: as if unknown"}};
  for (OptionRow& option : options) {
    option.is_repeated = true;
  }
  return options;
}

void check_alterations(const Request& request) {
  for (const OptionRow& option : alteration_options()) {
    if (request.has(option.name)) {
      return;
    }
  }
  throw Failure({ErrorCode::usage, "", "nothing is to be otherwise",
                 "Give --drop-source, --flip-claim or another; see: entente whatif --help"});
}

Outcome run(const Request& request, Context& context) {
  check_alterations(request);
  OpenProject opened = open_as_asked(request, context);
  const PairQuestion question = pair_question(request, opened, today(context));
  const WhatIfAnswer answer = make_what_if(question, what_if_of(request), opened);
  if (request.has("json")) {
    return {report::what_if_to_json(answer)};
  }
  return {report::what_if_to_text(answer, {question.yardstick, context.style.width, context.style.is_colour})};
}

}  // namespace

UseCase what_if_use_case() {
  std::vector<OptionRow> options = pair_options();
  for (OptionRow& option : alteration_options()) {
    options.push_back(std::move(option));
  }
  options.push_back(json_option());
  return {.name = "whatif",
          .summary = "Show what an answer would be with other evidence, sources or drivers",
          .examples = {"entente whatif bla ttp --drop-source dawn", "entente whatif bla ttp --flip-claim 3f2a",
                       "entente whatif bla ttp --grade dawn=E --driver \"declared enmity=0\""},
          .options = std::move(options),
          .run = run};
}

}  // namespace entente::engine
