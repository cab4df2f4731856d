// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/media.hpp"

#include "engine/day_options.hpp"
#include "engine/media.hpp"
#include "engine/pair_question.hpp"
#include "report/media_json.hpp"
#include "report/media_text.hpp"

namespace entente::engine {
namespace {

MediaQuestion media_question(const Request& request, const OpenProject& opened) {
  MediaQuestion question;
  if (request.has("a") != request.has("b")) {
    throw Failure({ErrorCode::usage, "", "one organisation alone was given",
                   "Name two, to see what passes between their channels, or none, to see all channels"});
  }
  if (request.has("a")) {
    question.sides = resolve_pair(opened.actors, required_text(request, "a"), required_text(request, "b"));
  }
  question.days = days_asked(request);
  return question;
}

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const MediaAnswer answer = make_media_answer(media_question(request, opened), opened);
  if (request.has("json")) {
    return {report::media_to_json(answer, opened.actors)};
  }
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  return {report::media_to_text(answer, opened.actors,
                                request.has("posts") ? report::MediaPosts::all : report::MediaPosts::few, style)};
}

}  // namespace

UseCase media_use_case() {
  return {.name = "media",
          .summary = "Tell which channel passes on whose posts, how soon, and who posts for whose public",
          .examples = {"entente media", "entente media bla ttp --from 2024-01 --to 2024-12 --posts"},
          .options = {{.name = "a",
                       .value_name = "A",
                       .help = "an organisation with channels: slug, name or alias",
                       .place = OptionPlace::positional},
                      {.name = "b",
                       .value_name = "B",
                       .help = "the other one; without the two, all channels",
                       .place = OptionPlace::positional},
                      from_option(),
                      to_option(),
                      {.name = "posts",
                       .value_name = "",
                       .help = "list all posts behind the figures, not the first three",
                       .kind = OptionKind::flag},
                      json_option()},
          .run = run};
}

}  // namespace entente::engine
