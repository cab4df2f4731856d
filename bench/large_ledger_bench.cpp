// SPDX-License-Identifier: Apache-2.0
// How long does `assess` take on a ledger of 100,000 claims?
#include <benchmark/benchmark.h>

#include <stdlib.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "engine/use_cases.hpp"

namespace entente::engine {
namespace {

constexpr int kActors = 60;
constexpr int kDocuments = 2000;
constexpr int kClaimsPerDocument = 50;
constexpr std::int64_t kDay = 1767225600;  // 2026-01-01

std::string group(int number) { return "Group" + std::to_string(number % kActors); }

// A project of invented groups in a folder of its own, which goes with the program.
class LargeProject {
 public:
  LargeProject() : folder_(make_folder()), context_{folder_, folder_, log_, kDay, {}} {
    run("init", Request());
    write(folder_ / "actors.csv", actors());
    std::filesystem::create_directory(folder_ / "texts");
    for (int i = 0; i < kDocuments; ++i) {
      write(folder_ / "texts" / ("note" + std::to_string(i) + ".txt"), text(i));
    }
    run("add", Request().add("paths", "texts"));
  }
  ~LargeProject() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  LargeProject(const LargeProject&) = delete;
  LargeProject& operator=(const LargeProject&) = delete;

  Outcome run(std::string_view name, const Request& request) {
    return run_use_case(*find_use_case(name), request, context_);
  }

 private:
  static std::filesystem::path make_folder() {
    std::string pattern = std::filesystem::temp_directory_path() / "entente-bench-XXXXXX";
    return ::mkdtemp(pattern.data()) == nullptr ? std::filesystem::path() : std::filesystem::path(pattern);
  }
  static void write(const std::filesystem::path& file, const std::string& content) { std::ofstream(file) << content; }
  static std::string actors() {
    std::string csv = "slug,name,aliases,kind\n";
    for (int i = 0; i < kActors; ++i) {
      csv += "group" + std::to_string(i) + "," + group(i) + ",,armed_group\n";
    }
    return csv;
  }
  // One claim a sentence; the pairs differ from sentence to sentence and from text to text.
  static std::string text(int document) {
    std::string text;
    for (int i = 0; i < kClaimsPerDocument; ++i) {
      const int other = 1 + (document * 7 + i) % (kActors - 1);
      text += group(document + i) + " supports " + group(document + i + other) + " in note " +
              std::to_string(document) + ".\n\n";
    }
    return text;
  }

  std::filesystem::path folder_;
  SilentLog log_;
  Context context_;
};

void assess_with_100000_claims(benchmark::State& state) {
  LargeProject project;
  const Request question = Request().add("a", "group0").add("b", "group1");
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(project.run("assess", question));
  }
}

BENCHMARK(assess_with_100000_claims)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::engine
