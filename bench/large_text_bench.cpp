// SPDX-License-Identifier: Apache-2.0
// How much memory and time does a document of 100 MB take, and is a single sentence of 10 MB read in linear time?
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <string>

#include "ingest/registry/actors.hpp"
#include "read/reader.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kMegabyte = 1'000'000;

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + part.size());
  while (text.size() < bytes) {
    text += part;
  }
  return text;
}

// Made text: some sentences with claims, most without, in paragraphs.
constexpr std::string_view kParagraphs =
    "The Red Front (RF) said on Monday that the Hill Guard had supplied it with weapons, according to two residents. "
    "Officials in the capital have not commented. The roads to the north were open again by noon.\n\n"
    "Norland accused the Red Front of training the Hill Guard in the border region. The Red Front has denied such "
    "ties. "
    "Its spokesman told reporters that the two groups had never met. Prices of bread rose for the third week, and the "
    "council of the town asked for help from outside. Nobody knows when the market will open.\n\n"
    "It rained for most of the week. A school was closed, two bridges were repaired and the harvest was put off.\n\n";

Document document_of(std::string text) {
  Document document;
  document.id = DocumentId{"large"};
  document.text = std::move(text);
  return document;
}

Reader small_reader() {
  return {ingest::parse_actors("slug,name,aliases,kind\nred,Red Front,,armed_group\nhill,Hill Guard,,armed_group\n"
                               "norland,Norland,,state\n",
                               "bench"),
          compile_lexicon(built_in_lexicon())};
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1000.0;
}

void read_streaming(benchmark::State& state, const Document& document) {
  const Reader reader = small_reader();
  std::size_t claims = 0;
  std::size_t sentences = 0;
  for ([[maybe_unused]] auto round : state) {
    sentences += reader.read(document, [&](Claim&& /*claim*/) { ++claims; }).sentence_count;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(sentences));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.text.size()));
  state.counters["claims"] = static_cast<double>(claims) / static_cast<double>(state.iterations());
  state.counters["peak_MB"] = peak_megabytes();  // of the whole program, the text included
}

void read_100_megabytes(benchmark::State& state) {
  read_streaming(state, document_of(repeated(kParagraphs, 100 * kMegabyte)));
}

// No full stop and no line end.
void read_one_sentence_of_10_megabytes(benchmark::State& state) {
  read_streaming(state, document_of(repeated("the Red Front of Norland and the (Hill Guard) ", 10 * kMegabyte)));
}

void read_one_word_of_10_megabytes(benchmark::State& state) {
  read_streaming(state, document_of(repeated("Front", 10 * kMegabyte)));
}

BENCHMARK(read_one_word_of_10_megabytes)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(read_one_sentence_of_10_megabytes)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(read_100_megabytes)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace entente::read
