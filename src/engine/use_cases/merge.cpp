// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/merge.hpp"

#include <fmt/format.h>

#include "engine/actor_merges.hpp"
#include "engine/outcome_json.hpp"

namespace entente::engine {
namespace {

std::string done_text(const ActorMerge& word) {
  if (word.action == MergeAction::undo) {
    return fmt::format("Stored: {} is an organisation of its own again. Next: entente actors\n", word.actor.value);
  }
  return fmt::format(
      "Stored: {} is held to be {}. Claims keep the names that they were read with.\n"
      "Next: entente actors; entente merge {} --undo takes it back\n",
      word.actor.value, word.into.value, word.actor.value);
}

ActorMerge word_of(const Request& request, const OpenProject& opened, const Context& context) {
  const std::string actor = required_text(request, "actor");
  const std::string reason = request.text_or("reason", "");
  if (request.has("undo") == request.has("into")) {
    throw Failure({ErrorCode::usage, "", "a merge needs two organisations, an undo one",
                   "Write: entente merge B A, or: entente merge B --undo"});
  }
  return request.has("undo")
             ? undo_merge(opened, actor, reason, context.now_unix_seconds)
             : merge_actors(opened, actor, required_text(request, "into"), reason, context.now_unix_seconds);
}

Outcome run(const Request& request, Context& context) {
  const ActorMerge word = word_of(request, open_project(context), context);
  if (!request.has("json")) {
    return {done_text(word)};
  }
  return {merges_to_json(listed_merges(open_project(context)))};
}

}  // namespace

UseCase merge_use_case() {
  return {.name = "merge",
          .summary = "Hold two rows of actors.csv to be one organisation, or take that back",
          .examples = {"entente merge ettp ttp --reason \"two spellings of one name\"", "entente merge ettp --undo"},
          .options = {{.name = "actor",
                       .value_name = "B",
                       .help = "the row that is the same as the other: slug, name or alias",
                       .place = OptionPlace::positional,
                       .is_required = true},
                      {.name = "into",
                       .value_name = "A",
                       .help = "the row that stands for both",
                       .place = OptionPlace::positional},
                      {.name = "undo", .value_name = "", .help = "they are two after all", .kind = OptionKind::flag},
                      {.name = "reason", .value_name = "TEXT", .help = "why, for whoever reads it later"},
                      json_option()},
          .run = run,
          .effect = Effect::writes};
}

}  // namespace entente::engine
