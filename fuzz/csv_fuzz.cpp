// SPDX-License-Identifier: Apache-2.0
// Any bytes as a table, a registry of actors or one of sources: refused with the place, or read.
#include "base/error.hpp"
#include "fuzz/fuzz_input.hpp"
#include "ingest/registry/actors.hpp"
#include "ingest/registry/csv.hpp"

namespace {

using namespace entente;

template <class Parse>
void parse_or_refuse(const Parse& parse) {
  try {
    parse();
  } catch (const Failure& failure) {
    must_hold(failure.error().code == ErrorCode::registry_invalid && !failure.error().place.empty());
  }
}

void must_find_all(const ActorRegistry& registry) {
  for (const Actor& actor : registry.actors()) {
    must_hold(registry.find(actor.id) != nullptr && !actor.name.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz_text(data, size);
  if (const auto rows = ingest::parse_csv(text, "fuzz.csv")) {
    for (const ingest::CsvRow& row : *rows) {
      must_hold(row.line > 0 && !row.cells.empty());
    }
  }
  for (const std::string& head : {std::string(), std::string("slug,name,aliases,kind,parent\n")}) {
    parse_or_refuse([&] { must_find_all(ingest::parse_actors(head + text, "fuzz.csv")); });
  }
  return 0;
}
