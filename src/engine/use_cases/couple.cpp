// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/couple.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/coupling.hpp"
#include "engine/pair_question.hpp"
#include "report/coupling.hpp"

namespace entente::engine {
namespace {

// "attacks,posts": which streams are modelled.
void take_streams(CouplingQuestion& question, const std::string& text) {
  question.wants_attacks = false;
  question.wants_posts = false;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string_view word = std::string_view(text).substr(begin, end - begin);
    question.wants_attacks |= word == to_word(StreamKind::attacks);
    question.wants_posts |= word == to_word(StreamKind::posts);
    if (word != to_word(StreamKind::attacks) && word != to_word(StreamKind::posts)) {
      throw Failure({ErrorCode::usage, "--streams", fmt::format("\"{}\" is no kind of stream", word),
                     "Give attacks, posts, or both with a comma between"});
    }
    begin = end + 1;
  }
}

std::optional<DateRange> days_of(const Request& request, std::string_view option) {
  const std::optional<std::string> text = request.text(option);
  return text ? std::optional(*parse_date_range(*text)) : std::nullopt;
}

CouplingQuestion coupling_question(const Request& request, const OpenProject& opened) {
  CouplingQuestion question;
  std::tie(question.a, question.b) =
      resolve_pair(opened.actors, required_text(request, "a"), required_text(request, "b"));
  if (const auto streams = request.text("streams")) {
    take_streams(question, *streams);
  }
  for (const std::string& cause : request.texts("with")) {
    question.causes.push_back(resolve_pair(opened.actors, cause, question.a.value).first);
    resolve_pair(opened.actors, cause, question.b.value);
  }
  if (const auto from = days_of(request, "from")) {
    question.from = from->first;
  }
  if (const auto to = days_of(request, "to")) {
    question.to = to->last;
  }
  if (request.text_or("kernel", "") == "power-law") {
    question.kernel = signals::KernelKind::power_law;
  }
  return question;
}

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const CouplingAnswer answer = make_coupling(coupling_question(request, opened), opened);
  if (request.has("json")) {
    return {report::coupling_to_json(answer)};
  }
  return {report::coupling_to_text(answer,
                                   {opened.project.config.yardstick, context.style.width, context.style.is_colour})};
}

std::vector<OptionRow> couple_options() {
  std::vector<OptionRow> options = pair_options();
  std::erase_if(options, [](const OptionRow& row) { return row.name != "a" && row.name != "b"; });
  options.push_back({.name = "streams",
                     .value_name = "KINDS",
                     .help = "attacks (armed events), posts (of channels that sources.csv gives an actor), or both"});
  options.push_back({.name = "with",
                     .value_name = "STATE",
                     .help = "a third actor whose armed events with others both sides may answer to",
                     .is_repeated = true});
  options.push_back({.name = "from", .value_name = "DATE", .help = "first day", .kind = OptionKind::date});
  options.push_back({.name = "to", .value_name = "DATE", .help = "last day", .kind = OptionKind::date});
  options.push_back({.name = "kernel",
                     .value_name = "KERNEL",
                     .help = "how influence fades: exponential, or power-law for a long tail",
                     .kind = OptionKind::choice,
                     .choices = {"exponential", "power-law"}});
  options.push_back(json_option());
  return options;
}

}  // namespace

UseCase couple_use_case() {
  return {.name = "couple",
          .summary = "Test whether what one side does follows on what the other does",
          .examples = {"entente couple bla ttp", "entente couple bla ttp --with pakistan_army --streams attacks"},
          .options = couple_options(),
          .run = run};
}

}  // namespace entente::engine
