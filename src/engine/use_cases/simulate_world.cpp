// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/simulate_world.hpp"

#include <fmt/format.h>

#include <charconv>

#include "engine/outcome_json.hpp"
#include "engine/printable.hpp"
#include "engine/world_files.hpp"

namespace entente::engine {
namespace {

constexpr int kLastYear = 2023;  // fixed, so that the same seed gives the same bytes on any day
constexpr unsigned kLastMonth = 12;

template <class Number>
Number number_of(const Request& request, const std::string& option, Number otherwise) {
  const std::optional<std::string> text = request.text(option);
  if (!text) {
    return otherwise;
  }
  Number number = 0;
  const char* const end = text->data() + text->size();
  const auto [stop, problem] = std::from_chars(text->data(), end, number);
  if (problem != std::errc{} || stop != end) {
    throw Failure({ErrorCode::usage, "--" + option, "\"" + *text + "\" is no whole number",
                   "See: entente simulate-world --help"});
  }
  return number;
}

std::string next_text(const std::filesystem::path& folder, const SimulatedWorld& world) {
  const std::string shown = printable_line(folder.string());
  return fmt::format(
      "Wrote an invented case to {}: {} organisations, {} publishers, {} texts, {} fights; truth.json tells what is "
      "true.\nNext: cd {}, then: entente add inputs, then: entente assess --all\n",
      shown, world.actors.actors().size(), world.publishers.size(), world.claims.size(), world.events.size(), shown);
}

Outcome run(const Request& request, Context& context) {
  const WorldPlan defaults;
  const WorldPlan plan{.seed = number_of(request, "seed", defaults.seed),
                       .actors = number_of(request, "actors", defaults.actors),
                       .months = number_of(request, "months", defaults.months),
                       .sources = number_of(request, "sources", defaults.sources),
                       .claims = number_of(request, "claims", defaults.claims),
                       .last = make_month(kLastYear, kLastMonth)};
  const std::filesystem::path folder = path_from(context, required_text(request, "dir"));
  const SimulatedWorld world = simulate_world(plan);
  write_world(world, folder);
  return {request.has("json") ? file_to_json(folder / "truth.json") : next_text(folder, world)};
}

OptionRow count_option(std::string name, std::string help) {
  return {.name = std::move(name), .value_name = "COUNT", .help = std::move(help)};
}

}  // namespace

UseCase simulate_world_use_case() {
  return {.name = "simulate-world",
          .summary = "Write an invented case with its truth, to test and to teach",
          .examples = {"entente simulate-world made-up",
                       "entente simulate-world made-up --seed 7 --actors 12 --claims 1000"},
          .options = {{.name = "dir",
                       .value_name = "DIR",
                       .help = "the folder; made if it is missing",
                       .place = OptionPlace::positional,
                       .is_required = true},
                      {.name = "seed", .value_name = "N", .help = "the same number gives the same bytes; 1"},
                      count_option("actors", "organisations, a state among them, 3 to 40; 6"),
                      count_option("months", "months up to the end of 2023, 2 to 600; 24"),
                      count_option("sources", "publishers, 2 to 60; 8"),
                      count_option("claims", "texts with one statement each, 1 to 100000; 200"),
                      json_option()},
          .run = run,
          .effect = Effect::outside};
}

}  // namespace entente::engine
