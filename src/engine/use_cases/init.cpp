// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/init.hpp"

#include <fmt/format.h>

#include "engine/outcome_json.hpp"
#include "engine/printable.hpp"
#include "engine/project.hpp"

namespace entente::engine {
namespace {

// "cases/border/" names the project border; "." the folder that it stands for.
std::string name_of(const std::filesystem::path& folder) {
  const std::filesystem::path whole = std::filesystem::absolute(folder).lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

std::string init_text(const std::filesystem::path& folder, bool is_here) {
  const std::string shown = printable_line(folder.string());
  return fmt::format(
      "Made a project in {}\n"
      "\n"
      "  entente.toml  its name and yardstick\n"
      "  actors.csv    list your organisations here, one a line: slug,name,aliases,kind\n"
      "                e.g. bla,Baloch Liberation Army,BLA;Balochistan Liberation Army,armed_group\n"
      "  sources.csv   list your publishers here: slug,name,aliases,stance,grade,actor,licence,note\n"
      "  inputs/       texts are kept here as they were added\n"
      "\n"
      "Next: {}fill actors.csv, then: entente add FILE\n",
      shown, is_here ? "" : fmt::format("cd {}, ", shown));
}

Outcome run(const Request& request, Context& context) {
  const std::string written = request.text_or("dir", ".");
  const std::filesystem::path folder = path_from(context, written);
  const Project project = create_project(folder, {.name = request.text_or("name", name_of(folder))});
  return {request.has("json") ? project_to_json(project) : init_text(folder, written == ".")};
}

}  // namespace

UseCase init_use_case() {
  return {.name = "init",
          .summary = "Make a new project folder",
          .examples = {"entente init border-ties", "entente init"},
          .options = {{.name = "dir",
                       .value_name = "DIR",
                       .help = "the folder; made if it is missing; by default the one you are in",
                       .place = OptionPlace::positional},
                      {.name = "name", .value_name = "NAME", .help = "name of the project; by default the folder's"},
                      json_option()},
          .run = run,
          .effect = Effect::outside};
}

}  // namespace entente::engine
