// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/couple.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/actor_lookup.hpp"
#include "engine/all_couplings.hpp"
#include "engine/count_option.hpp"
#include "engine/day_options.hpp"
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

void check_form(const Request& request) {
  const bool names_any = request.has("a") || request.has("b");
  if (request.has("all") && names_any) {
    throw Failure({ErrorCode::usage, "--all", "it was given with organisations", "Give either A and B, or --all"});
  }
  if (!request.has("all") && !(request.has("a") && request.has("b"))) {
    throw Failure({ErrorCode::usage, "A B", "two organisations are needed",
                   "Name two, as in entente couple bla ttp, or give --all; see: entente couple --help"});
  }
}

void take_causes(CouplingQuestion& question, const Request& request, const OpenProject& opened) {
  for (const std::string& cause : request.texts("with")) {
    question.causes.push_back(resolve_actor(opened.actors, cause));
    if (!request.has("all")) {
      resolve_pair(opened.actors, cause, question.a.value);
      resolve_pair(opened.actors, cause, question.b.value);
    }
  }
}

CouplingQuestion coupling_question(const Request& request, const OpenProject& opened) {
  CouplingQuestion question;
  if (!request.has("all")) {
    std::tie(question.a, question.b) =
        resolve_pair(opened.actors, required_text(request, "a"), required_text(request, "b"));
  }
  if (const auto streams = request.text("streams")) {
    take_streams(question, *streams);
  }
  take_causes(question, request, opened);
  const DateRange days = days_asked(request);
  question.from = days.first;
  question.to = days.last;
  if (request.text_or("kernel", "") == "power-law") {
    question.kernel = signals::KernelKind::power_law;
  }
  if (request.has("bootstrap")) {
    question.bootstrap_draws = count_asked(request, "bootstrap", {.otherwise = 200, .most = 10'000});
  }
  return question;
}

Outcome run(const Request& request, Context& context) {
  check_form(request);
  const OpenProject opened = open_project(context);
  const CouplingQuestion question = coupling_question(request, opened);
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  if (request.has("all")) {
    const AllCouplings all = make_all_couplings(question, opened, context.log);
    return {request.has("json") ? report::all_couplings_to_json(all) : report::all_couplings_to_text(all, style)};
  }
  StreamBook book(opened);
  const Result<CouplingAnswer> answer = make_coupling(question, opened, book);
  if (!answer) {
    throw Failure(answer.error());
  }
  return {request.has("json") ? report::coupling_to_json(*answer) : report::coupling_to_text(*answer, style)};
}

std::vector<OptionRow> couple_options() {
  std::vector<OptionRow> options = pair_options();
  std::erase_if(options, [](const OptionRow& row) { return row.name != "a" && row.name != "b"; });
  for (OptionRow& option : options) {
    option.is_required = false;
  }
  options.push_back({.name = "all",
                     .help = "every two organisations with events enough, false discoveries held down over all",
                     .kind = OptionKind::flag});
  options.push_back({.name = "streams",
                     .value_name = "KINDS",
                     .help = "attacks (armed events), posts (of channels that sources.csv gives an actor), or both"});
  options.push_back({.name = "with",
                     .value_name = "STATE",
                     .help = "a third actor whose armed events with others both sides may answer to",
                     .is_repeated = true});
  options.push_back(from_option());
  options.push_back(to_option());
  options.push_back({.name = "kernel",
                     .value_name = "KERNEL",
                     .help = "how influence fades: exponential, or power-law for a long tail",
                     .kind = OptionKind::choice,
                     .choices = {"exponential", "power-law"}});
  options.push_back(
      {.name = "bootstrap",
       .value_name = "N",
       .help = "intervals from N worlds drawn from the fit; by default from the curve of the likelihood"});
  options.push_back(json_option());
  return options;
}

}  // namespace

UseCase couple_use_case() {
  return {.name = "couple",
          .summary = "Test whether what one side does follows on what the other does",
          .examples = {"entente couple bla ttp", "entente couple bla ttp --with pakistan_army --streams attacks",
                       "entente couple --all"},
          .options = couple_options(),
          .run = run};
}

}  // namespace entente::engine
