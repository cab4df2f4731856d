// SPDX-License-Identifier: Apache-2.0
// How many sentences a second does the reader take, on one thread, with all rules on?
#include <benchmark/benchmark.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "ingest/registry/actors.hpp"
#include "read/reader.hpp"

namespace entente::read {
namespace {

std::filesystem::path source_folder() { return ENTENTE_SOURCE_DIR; }
constexpr std::size_t kTextBytes = 4ULL << 20U;  // long enough that start-up does not count

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string repeated(const std::string& text) {
  std::string whole;
  while (!text.empty() && whole.size() < kTextBytes) {
    whole += text + "\n\n";
  }
  return whole;
}

std::string sample_notes() {
  std::string text;
  for (const auto& note : std::filesystem::directory_iterator(source_folder() / "examples/balochistan/notes")) {
    text += content_of(note.path()) + "\n\n";
  }
  return text;
}

void read_text(benchmark::State& state, const std::filesystem::path& actors, const std::string& text) {
  if (text.empty()) {
    state.SkipWithError("the text is not there");
    return;
  }
  const Reader reader(ingest::read_actors(actors), compile_lexicon(built_in_lexicon()));
  Document document;
  document.id = DocumentId{"repeated"};
  document.text = repeated(text);
  std::size_t sentences = 0;
  for ([[maybe_unused]] auto round : state) {
    sentences += reader.read(document).sentence_count;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(sentences));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.text.size()));
}

void read_sample_notes(benchmark::State& state) {
  read_text(state, source_folder() / "examples/balochistan/actors.csv", sample_notes());
}

// The essay is not part of the repository; the benchmark says so where it is absent.
void read_essay(benchmark::State& state) {
  const std::filesystem::path data = source_folder().parent_path() / "shared/data";
  read_text(state, data / "gold/actors.csv", content_of(data / "case/essay.txt"));
}

void compile_lexicon_and_registry(benchmark::State& state) {
  const ActorRegistry actors = ingest::read_actors(source_folder() / "examples/balochistan/actors.csv");
  for ([[maybe_unused]] auto round : state) {
    const Reader reader(actors, compile_lexicon(built_in_lexicon()));
    benchmark::DoNotOptimize(&reader);
  }
}

// The sample's registry and made names of two and three words up to 50,000.
ActorRegistry large_registry() {
  constexpr std::size_t kNames = 50'000;
  constexpr std::array<std::string_view, 8> kHeads{"Army",    "Front", "Movement", "Brigade",
                                                   "Council", "Union", "League",   "Force"};
  constexpr std::array<std::string_view, 16> kSyllables{"ba",  "lo",  "ka",  "ri", "mun", "sha", "teh", "za",
                                                        "hir", "dan", "gul", "wa", "tan", "kho", "far", "nam"};
  std::vector<Actor> actors = ingest::read_actors(source_folder() / "examples/balochistan/actors.csv").actors();
  std::mt19937 random(7);
  const auto made_word = [&] {
    std::string word;
    for (std::size_t i = 0; i < 2 + random() % 3; ++i) {
      word += kSyllables[random() % kSyllables.size()];
    }
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
  };
  while (actors.size() < kNames) {
    const std::string name = made_word() + " " + made_word() + " " + std::string(kHeads[random() % kHeads.size()]);
    actors.push_back({.id = ActorId{"made" + std::to_string(actors.size())}, .name = name});
  }
  return ActorRegistry(std::move(actors));
}

void read_sample_notes_with_50000_names(benchmark::State& state) {
  const Reader reader(large_registry(), compile_lexicon(built_in_lexicon()));
  Document document;
  document.id = DocumentId{"repeated"};
  document.text = repeated(sample_notes());
  std::size_t sentences = 0;
  for ([[maybe_unused]] auto round : state) {
    sentences += reader.read(document).sentence_count;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(sentences));
}

void compile_registry_of_50000_names(benchmark::State& state) {
  const ActorRegistry actors = large_registry();
  const auto lexicon = compile_lexicon(built_in_lexicon());
  for ([[maybe_unused]] auto round : state) {
    const Reader reader(actors, lexicon);
    benchmark::DoNotOptimize(&reader);
  }
}

BENCHMARK(read_sample_notes_with_50000_names)->Unit(benchmark::kMillisecond);
BENCHMARK(compile_registry_of_50000_names)->Unit(benchmark::kMillisecond);
BENCHMARK(read_sample_notes)->Unit(benchmark::kMillisecond);
BENCHMARK(read_essay)->Unit(benchmark::kMillisecond);
BENCHMARK(compile_lexicon_and_registry)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::read
