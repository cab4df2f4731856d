// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/count_option.hpp"
#include "engine/history.hpp"
#include "report/history_json.hpp"
#include "report/history_text.hpp"

namespace entente::engine {
namespace {

constexpr std::array kOptionsOfPair{"a", "b", "as-of", "level"};

// pair_options() without what a history has another use for.
std::vector<OptionRow> options_of_pair() {
  std::vector<OptionRow> options = pair_options();
  std::erase_if(options, [](const OptionRow& row) {
    return std::ranges::find(kOptionsOfPair, row.name) == kOptionsOfPair.end();
  });
  return options;
}

HistoryQuestion history_question(const Request& request, const OpenProject& opened, Date today) {
  Request of_pair;
  for (const char* option : kOptionsOfPair) {
    for (const std::string& value : request.texts(option)) {
      of_pair.add(option, value);
    }
  }
  HistoryQuestion question{.pair = pair_question(of_pair, opened, today),
                           .limit = count_asked(request, "limit", {kHistoryLimit, kMostHistorySteps})};
  if (const auto from = request.text("from")) {
    question.from = parse_date_range(*from)->first;
  }
  if (const auto of = request.text("of")) {
    question.of = month_of(*parse_date_range(*of)->last);
  }
  if (question.of && *question.of > month_of(question.pair.as_of)) {
    throw Failure(
        {ErrorCode::date_invalid, "--of",
         fmt::format("{} lies after the day as known on, {}", to_iso(*question.of), to_iso(question.pair.as_of)),
         "Give a month up to that day; this command does not forecast"});
  }
  return question;
}

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const HistoryQuestion question = history_question(request, opened, today(context));
  const AnswerHistory history = make_history(question, opened);
  if (request.has("json")) {
    return {report::history_to_json(history)};
  }
  return {report::history_to_text(history, {question.pair.yardstick, context.style.width, context.style.is_colour})};
}

}  // namespace

UseCase history_use_case() {
  std::vector<OptionRow> options = options_of_pair();
  options.push_back({.name = "from",
                     .value_name = "DATE",
                     .help = "show each step from this day on; what became known before it is one step",
                     .kind = OptionKind::date});
  options.push_back({.name = "of",
                     .value_name = "MONTH",
                     .help = "what was held of this one month; by default each step is about its own month",
                     .kind = OptionKind::date});
  options.push_back({.name = "limit",
                     .value_name = "COUNT",
                     .help = "at most so many steps; more days than that become months, quarters or years; 40"});
  options.push_back(json_option());
  return {.name = "history",
          .summary = "Show how an answer moved as knowledge grew, and what moved it",
          .examples = {"entente history bla ttp", "entente history bla ttp --level strategic --from 2024 --json",
                       "entente history bla ttp --of 2023-01"},
          .options = std::move(options),
          .run = run};
}

}  // namespace entente::engine
