// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/actors.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/actor_merges.hpp"
#include "engine/open_project.hpp"
#include "engine/outcome_json.hpp"
#include "engine/printable.hpp"
#include "engine/shared_names.hpp"
#include "report/claims_text.hpp"

namespace entente::engine {
namespace {

std::size_t longest_slug(const ActorRegistry& actors) {
  std::size_t width = 0;
  for (const Actor& actor : actors.actors()) {
    width = std::max(width, actor.id.value.size());
  }
  return width;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    text += (text.empty() ? "" : "; ") + printable_line(name);
  }
  return text;
}

std::string actor_lines(const ActorRegistry& actors) {
  const std::size_t width = longest_slug(actors);
  std::string lines = counted(actors.actors().size(), "organisation") + " in actors.csv\n";
  for (const Actor& actor : actors.actors()) {
    const auto parent = actor.attributes.find("parent");
    const std::string whole = parent == actor.attributes.end() ? "" : ", part of " + printable_line(parent->second);
    lines += fmt::format("  {:<{}}  {} ({}{}){}{}\n", actor.id.value, width, printable_line(actor.name),
                         to_word(actor.kind), whole, actor.aliases.empty() ? "" : ": ", joined(actor.aliases));
  }
  return lines;
}

std::string shared_lines(const ActorRegistry& actors) {
  std::string lines;
  for (const SharedName& shared : shared_names(actors)) {
    std::string owners;
    for (const ActorId& owner : shared.owners) {
      owners += (owners.empty() ? "" : ", ") + owner.value;
    }
    lines += fmt::format("  {}: {}\n", printable_line(shared.name), owners);
  }
  return lines.empty() ? "" : "\nNames that mean several organisations, told apart by what the text says:\n" + lines;
}

std::string merge_lines(const std::vector<ListedMerge>& merges) {
  std::string lines;
  for (const ListedMerge& merge : merges) {
    lines +=
        fmt::format("  {} ({}) is {}{}\n", merge.word.actor.value, printable_line(merge.name), merge.word.into.value,
                    merge.word.reason.empty() ? "" : ": " + printable_line(merge.word.reason));
  }
  return lines.empty() ? "" : "\nRows that a person holds to be one organisation with another:\n" + lines;
}

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const std::vector<Proposal> proposals = opened.ledger.proposals();
  const std::vector<ListedMerge> merges = listed_merges(opened);
  if (request.has("json")) {
    return {actors_to_json(opened.actors, proposals, merges)};
  }
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  return {actor_lines(opened.actors) + merge_lines(merges) + shared_lines(opened.actors) + "\n" +
          report::proposals_to_text(proposals, style)};
}

}  // namespace

UseCase actors_use_case() {
  return {.name = "actors",
          .summary = "List the organisations, and names that may be some",
          .examples = {"entente actors", "entente actors --json"},
          .options = {json_option()},
          .run = run};
}

}  // namespace entente::engine
