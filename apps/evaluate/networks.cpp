// SPDX-License-Identifier: Apache-2.0
#include "evaluate/networks.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/error.hpp"
#include "evaluate/data_file.hpp"
#include "evaluate/table_file.hpp"
#include "network/frustration.hpp"
#include "network/landscape.hpp"

namespace entente::evaluate {
namespace {

using nlohmann::ordered_json;

struct Window {
  std::string name;
  std::filesystem::path file;
  std::optional<std::size_t> index;  // proved by others
};

std::vector<Window> windows_of(const std::filesystem::path& data) {
  std::vector<Window> windows;
  if (!std::filesystem::exists(data / "index.csv")) {
    for (const auto& file : files_ending(data, ".csv")) {
      windows.push_back({file.stem().string(), file, std::nullopt});
    }
    return windows;
  }
  const TableFile table(data / "index.csv");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    windows.push_back({table.text(row, "window"), data / table.text(row, "file"),
                       static_cast<std::size_t>(table.number(row, "frustration_index"))});
  }
  return windows;
}

network::SignedGraph read_graph(const std::filesystem::path& file) {
  const TableFile table(file);
  network::SignedGraph graph;
  std::map<std::string, std::uint32_t> numbers;
  const auto number_of = [&](const std::string& actor) {
    return numbers.emplace(actor, static_cast<std::uint32_t>(numbers.size())).first->second;
  };
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::uint32_t a = number_of(table.text(row, "a"));
    graph.edges.push_back({a, number_of(table.text(row, "b")), table.number(row, "sign") > 0});
  }
  graph.actor_count = numbers.size();
  return graph;
}

network::Landscape read_landscape(const std::filesystem::path& data, std::vector<std::string>& codes) {
  constexpr double kNeutral = 3;  // of 1 (strong foes) to 5 (strong friends)
  const TableFile actors(data / "actors.csv");
  network::Landscape landscape;
  std::map<std::string, std::size_t> places;
  for (std::size_t row = 0; row < actors.row_count(); ++row) {
    places[actors.text(row, "code")] = row;
    codes.push_back(actors.text(row, "code"));
    landscape.strength.push_back(static_cast<std::int64_t>(actors.number(row, "strength")));
  }
  landscape.propensity.assign(codes.size(), std::vector<std::int64_t>(codes.size(), 0));
  const TableFile propensities(data / "propensities.csv");
  for (std::size_t row = 0; row < propensities.row_count(); ++row) {
    const auto a = places.find(propensities.text(row, "a"));
    const auto b = places.find(propensities.text(row, "b"));
    if (a == places.end() || b == places.end()) {
      throw Failure({ErrorCode::document_broken, (data / "propensities.csv").string(),
                     fmt::format("row {} names an actor that actors.csv lacks", row + 1), "Give both files one set"});
    }
    const auto value = static_cast<std::int64_t>(propensities.number(row, "propensity") - kNeutral);
    landscape.propensity[a->second][b->second] = value;
    landscape.propensity[b->second][a->second] = value;
  }
  return landscape;
}

// Which configuration a row of results.csv describes.
std::uint32_t number_of_row(const TableFile& table, std::size_t row, const std::vector<std::string>& codes) {
  std::uint32_t number = 0;
  for (std::size_t actor = 1; actor < codes.size(); ++actor) {
    const bool is_with_first = table.text(row, codes[actor]) == table.text(row, codes.front());
    number |= is_with_first ? std::uint32_t{1} << (actor - 1) : 0U;
  }
  return number;
}

std::size_t mismatches_of_row(const TableFile& table, std::size_t row, const std::vector<std::string>& codes,
                              const network::Configuration& found) {
  std::size_t mismatches = static_cast<double>(found.energy) == table.number(row, "energy") ? 0 : 1;
  mismatches += found.is_local_minimum == (table.text(row, "local_minimum") == "true") ? 0U : 1U;
  for (std::size_t actor = 0; actor < codes.size(); ++actor) {
    const double printed = table.number(row, codes[actor] + "_frustration");
    mismatches += static_cast<double>(found.frustration[actor]) == printed ? 0U : 1U;
  }
  return mismatches;
}

}  // namespace

Measured measure_signed(const std::filesystem::path& data) {
  Measured measured;
  ordered_json networks = ordered_json::array();
  std::size_t equal = 0;
  std::size_t known = 0;
  for (const Window& window : windows_of(data)) {
    const network::SignedGraph graph = read_graph(window.file);
    const auto start = std::chrono::steady_clock::now();
    const network::Frustration found = network::frustration_index(graph);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    networks.push_back({{"window", window.name},
                        {"frustration_index", found.index},
                        {"proven", found.is_proven},
                        {"seconds", seconds}});
    measured.figures.push_back({window.name, static_cast<double>(found.index),
                                window.index ? fmt::format("{} proved by CBC", *window.index) : ""});
    measured.remarks.push_back(
        fmt::format("{}: {} actors, {} ties, {}, {:.3f} s", window.name, graph.actor_count, graph.edges.size(),
                    found.is_proven ? "proven" : fmt::format("at least {}", found.lower_bound), seconds));
    known += window.index ? 1U : 0U;
    equal += window.index && *window.index == found.index && found.is_proven ? 1U : 0U;
  }
  measured.remarks.push_back(fmt::format("{} of {} known values equal and proven", equal, known));
  measured.json = ordered_json{{"networks", networks}}.dump();
  return measured;
}

Measured measure_landscape(const std::filesystem::path& data) {
  std::vector<std::string> codes;
  const network::Landscape landscape = read_landscape(data, codes);
  const std::vector<std::uint32_t> minima = network::local_minima(landscape);
  std::size_t mismatches = 0;
  std::size_t compared = 0;
  if (std::filesystem::exists(data / "results.csv")) {
    const TableFile table(data / "results.csv");
    for (; compared < table.row_count(); ++compared) {
      const auto found = network::configuration(landscape, number_of_row(table, compared, codes));
      mismatches += mismatches_of_row(table, compared, codes, found);
    }
  }
  const auto least = network::configuration(landscape, minima.front());
  Measured measured;
  measured.figures = {{"minimum", static_cast<double>(least.energy), "-83200 (base case)"},
                      {"mismatches", static_cast<double>(mismatches), "0"},
                      {"local_minima", static_cast<double>(minima.size()), "1 (base case)"}};
  measured.remarks.push_back(fmt::format("{} configurations of {} actors; {} rows of results.csv compared",
                                         network::configuration_count(landscape), codes.size(), compared));
  measured.json =
      ordered_json{{"minimum", least.energy}, {"mismatches", mismatches}, {"local_minima", minima.size()}}.dump();
  return measured;
}

}  // namespace entente::evaluate
