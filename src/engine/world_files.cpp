// SPDX-License-Identifier: Apache-2.0
#include "engine/world_files.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/project.hpp"
#include "engine/safe_file.hpp"

namespace entente::engine {
namespace {

using Json = nlohmann::ordered_json;

Month month_at(const SimulatedWorld& world, std::size_t place) {
  return Month{world.plan.last.number - static_cast<int>(world.plan.months) + 1 + static_cast<int>(place)};
}

Json pairs_json(const SimulatedWorld& world) {
  Json pairs = Json::array();
  for (std::size_t pair = 0; pair < world.pairs.size(); ++pair) {
    Json levels = Json::array();
    for (const std::size_t level : world.level[pair]) {
      levels.push_back(to_word(kLevels[level]));
    }
    pairs.push_back({{"a", world.pairs[pair].first.value}, {"b", world.pairs[pair].second.value}, {"levels", levels}});
  }
  return pairs;
}

Json voices_json(const SimulatedWorld& world) {
  Json voices = Json::array();
  for (const VoiceFigures& figures : world.figures) {
    voices.push_back({{"voice", figures.voice},
                      {"stance", to_word(figures.stance)},
                      {"bias", figures.bias},
                      {"hostile_bias", figures.hostile_bias},
                      {"sensitivity", figures.sensitivity}});
  }
  return voices;
}

Json claims_json(const SimulatedWorld& world) {
  Json claims = Json::array();
  for (const WorldClaim& claim : world.claims) {
    const bool is_copy = claim.copy_of != WorldClaim::kNoCopy;
    claims.push_back({{"document", claim.document},
                      {"published", to_iso(claim.published)},
                      {"a", world.pairs[claim.pair].first.value},
                      {"b", world.pairs[claim.pair].second.value},
                      {"month", to_iso(month_at(world, claim.month))},
                      {"relation", to_word(world_verbs()[claim.verb].relation)},
                      {"polarity", claim.wording == WorldWording::denied ? "denied" : "affirmed"},
                      {"voice", world.figures[claim.figures].voice},
                      {"rating", claim.rating},
                      {"copy_of", is_copy ? Json(world.claims[claim.copy_of].document) : Json(nullptr)}});
  }
  return claims;
}

std::string actors_csv(const SimulatedWorld& world) {
  std::string csv = "slug,name,aliases,kind,adverse_to\n";
  for (const Actor& actor : world.actors.actors()) {
    const auto enemies = actor.attributes.find("adverse_to");
    csv += fmt::format("{},{},,{},{}\n", actor.id.value, actor.name, to_word(actor.kind),
                       enemies == actor.attributes.end() ? "" : enemies->second);
  }
  return csv;
}

std::string sources_csv(const SimulatedWorld& world) {
  std::string csv = "slug,name,aliases,stance,grade,actor,licence,note\n";
  for (const Source& source : world.publishers) {
    csv += fmt::format("{},{},,{},{},,{},{}\n", source.id.value, source.name, to_word(source.stance),
                       static_cast<char>(source.grade), source.licence, source.note);
  }
  return csv;
}

std::string events_csv(const SimulatedWorld& world) {
  std::string csv = "date,kind,a,b\n";
  for (const WorldEvent& event : world.events) {
    csv += fmt::format("{},fight,{},{}\n", to_iso(event.day), world.pairs[event.pair].first.value,
                       world.pairs[event.pair].second.value);
  }
  return csv;
}

std::string sidecar(const SimulatedWorld& world, const WorldClaim& claim) {
  return fmt::format("title = \"Invented note {}\"\npublisher = \"{}\"\ndate = {}\nlicence = \"CC0-1.0\"\n",
                     claim.document, world.publishers[claim.publisher].name, to_iso(claim.published));
}

}  // namespace

std::string truth_to_json(const SimulatedWorld& world) {
  Json months = Json::array();
  for (std::size_t month = 0; month < world.plan.months; ++month) {
    months.push_back(to_iso(month_at(world, month)));
  }
  const Json truth{{"is_invented", true},        {"seed", world.plan.seed},      {"months", months},
                   {"pairs", pairs_json(world)}, {"voices", voices_json(world)}, {"claims", claims_json(world)}};
  return truth.dump(1) + "\n";
}

void write_world(const SimulatedWorld& world, const std::filesystem::path& folder) {
  if (is_project(folder)) {
    throw Failure({ErrorCode::project_exists, folder.string(), "a project is here already",
                   "Choose another folder; nothing was changed"});
  }
  make_folder(folder / "inputs");
  write_file_safely(folder / "actors.csv", actors_csv(world));
  write_file_safely(folder / "sources.csv", sources_csv(world));
  write_file_safely(folder / "events.csv", events_csv(world));
  write_file_safely(folder / "truth.json", truth_to_json(world));
  for (const WorldClaim& claim : world.claims) {
    const std::filesystem::path file = folder / "inputs" / (claim.document + ".txt");
    write_file_safely(file, claim.text);
    write_file_safely(file.string() + ".toml", sidecar(world, claim));
  }
  create_project(folder, {.name = fmt::format("invented world {}", world.plan.seed)});
}

}  // namespace entente::engine
