// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/events.hpp"

#include <charconv>

#include "engine/actor_lookup.hpp"
#include "engine/day_options.hpp"
#include "engine/event_list.hpp"
#include "engine/pair_question.hpp"
#include "report/events_json.hpp"
#include "report/events_text.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kShown = 50;  // some screens; more with --limit

std::size_t limit_asked(const Request& request, std::size_t otherwise) {
  const std::optional<std::string> text = request.text("limit");
  if (!text) {
    return otherwise;
  }
  std::size_t limit = 0;
  const auto [end, problem] = std::from_chars(text->data(), text->data() + text->size(), limit);
  if (problem != std::errc{} || end != text->data() + text->size()) {
    throw Failure(
        {ErrorCode::usage, "--limit", "\"" + *text + "\" is no number of events", "Give a whole number; 0 shows all"});
  }
  return limit;
}

std::optional<ActorId> actor_asked(const Request& request, std::string_view option, const ActorRegistry& actors) {
  const std::optional<std::string> text = request.text(option);
  return text ? std::optional(resolve_actor(actors, *text)) : std::nullopt;
}

EventQuestion question_of(const Request& request, const OpenProject& opened) {
  EventQuestion question;
  if (request.has("a") && request.has("b")) {
    const auto [a, b] = resolve_pair(opened.actors, request.text_or("a", ""), request.text_or("b", ""));
    question.a = a;
    question.b = b;
  } else {
    question.a = actor_asked(request, "a", opened.actors);
  }
  question.days = days_asked(request);
  question.may_leave_only = request.has("for-export");
  question.with_names = request.has("names");
  return question;
}

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  EventQuestion question = question_of(request, opened);
  const bool is_json = request.has("json");
  question.limit = limit_asked(request, is_json ? 0 : kShown);
  const EventList list = list_events(opened, question);
  if (is_json) {
    return {report::events_to_json(list)};
  }
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  return {report::events_to_text(list, style)};
}

}  // namespace

UseCase events_use_case() {
  return {.name = "events",
          .summary = "List what data sets say happened, of all, one or two organisations",
          .examples = {"entente events ttp pakistan --from 2022-01 --to 2022-12", "entente events --names",
                       "entente events ttp --json"},
          .options = {{.name = "a",
                       .value_name = "A",
                       .help = "an organisation that takes part: slug, name or alias",
                       .place = OptionPlace::positional},
                      {.name = "b",
                       .value_name = "B",
                       .help = "a second one that takes part, on whichever side",
                       .place = OptionPlace::positional},
                      from_option(),
                      to_option(),
                      {.name = "limit", .value_name = "N", .help = "show the newest N; 0 shows all"},
                      {.name = "names",
                       .value_name = "",
                       .help = "list the names in the data sets, and whom of actors.csv they stand for",
                       .kind = OptionKind::flag},
                      {.name = "for-export",
                       .value_name = "",
                       .help = "only rows whose licence lets them be passed on",
                       .kind = OptionKind::flag},
                      json_option()},
          .run = run};
}

}  // namespace entente::engine
