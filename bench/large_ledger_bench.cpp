// SPDX-License-Identifier: Apache-2.0
// How long do `assess` and `history` take on ledgers of many claims?
#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <string>

#include "base/date.hpp"
#include "bench/made_project.hpp"

namespace entente::engine {
namespace {

constexpr int kActors = 60;
constexpr int kDocuments = 2000;
constexpr int kClaimsPerDocument = 50;

std::string group(int number) { return "Group" + std::to_string(number % kActors); }

std::string actors() {
  std::string csv = "slug,name,aliases,kind\n";
  for (int i = 0; i < kActors; ++i) {
    csv += "group" + std::to_string(i) + "," + group(i) + ",,armed_group\n";
  }
  return csv;
}

// One claim a sentence; the pairs differ from sentence to sentence and from text to text.
std::string text_on_many_pairs(int document) {
  std::string text;
  for (int i = 0; i < kClaimsPerDocument; ++i) {
    const int other = 1 + (document * 7 + i) % (kActors - 1);
    text += group(document + i) + " supports " + group(document + i + other) + " in note " + std::to_string(document) +
            ".\n\n";
  }
  return text;
}

Request of_first_two() { return Request().add("a", "group0").add("b", "group1"); }

// The first question infers all pairs; the next ones find them kept.
void assess_with_100000_claims(benchmark::State& state) {
  const bool is_first = state.range(0) == 0;
  MadeProject project;
  project.write("actors.csv", actors());
  for (int i = 0; i < kDocuments; ++i) {
    project.write("texts/note" + std::to_string(i) + ".txt", text_on_many_pairs(i));
  }
  project.run("add", Request().add("paths", "texts"));
  const Request question = of_first_two();
  if (!is_first) {
    project.run("assess", question);
  }
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(project.run("assess", question));
  }
}

BENCHMARK(assess_with_100000_claims)->ArgName("asked_before")->Arg(0)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(assess_with_100000_claims)->ArgName("asked_before")->Arg(1)->Unit(benchmark::kMillisecond);

constexpr int kClaimsOfDay = 5;
constexpr int kDaysBetween = 7;  // a thousand texts run over nineteen years

// A text a week on one pair, each of its sentences by another voice.
std::string text_on_one_pair(int document) {
  static constexpr std::array kVerbs{"supports", "trained", "fought", "denied ties with", "shares areas with"};
  std::string text;
  for (int i = 0; i < kClaimsOfDay; ++i) {
    const int word = (document * 3 + i) % static_cast<int>(kVerbs.size());
    text += group(2 + (document + i) % (kActors - 2)) + " said that Group0 " + kVerbs[static_cast<std::size_t>(word)] +
            " Group1, as note " + std::to_string(document) + " has it.\n\n";
  }
  return text;
}

// Arguments: texts of the pair, most steps.
void history_of_one_pair(benchmark::State& state) {
  MadeProject project;
  project.write("actors.csv", actors());
  const auto documents = static_cast<int>(state.range(0));
  for (int i = 0; i < documents; ++i) {
    const std::string file = "texts/note" + std::to_string(i) + ".txt";
    project.write(file, text_on_one_pair(i));
    project.write(file + ".toml",
                  "date = " + to_iso(make_date(2006, 1, 2) + std::chrono::days{i * kDaysBetween}) + "\n");
  }
  project.run("add", Request().add("paths", "texts"));
  const Request question = of_first_two().add("limit", std::to_string(state.range(1)));
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(project.run("history", question));
  }
}

BENCHMARK(history_of_one_pair)
    ->Args({20, 40})
    ->Args({200, 40})
    ->Args({1000, 40})
    ->Args({1000, 1000})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::engine
