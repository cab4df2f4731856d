// SPDX-License-Identifier: Apache-2.0
#include "engine/readings.hpp"

#include <utility>

#include "ingest/hash.hpp"

namespace entente::engine {
namespace {

// Long enough that two states of a project never share it, short enough to be read in a ledger.
constexpr std::size_t kHashDigits = 16;

std::string short_hash(std::string_view bytes) { return ingest::sha256_hex(bytes).substr(0, kHashDigits); }

std::string make_fingerprint(const std::vector<read::LexiconFile>& lexicon, std::string_view actors_csv) {
  std::string content;
  for (const read::LexiconFile& file : lexicon) {
    content += file.name + '\0' + file.content + '\0';
  }
  return "reader " + read::reader_version() + ", lexicon " + short_hash(content) + ", actors " + short_hash(actors_csv);
}

}  // namespace

DocumentReader::DocumentReader(const ActorRegistry& actors, std::string_view actors_csv)
    : actors_(&actors), lexicon_(read::built_in_lexicon()), fingerprint_(make_fingerprint(lexicon_, actors_csv)) {}

DocumentReading DocumentReader::read(const Document& document) {
  if (!reader_) {
    reader_.emplace(*actors_, read::compile_lexicon(lexicon_));
  }
  read::Reading reading = reader_->read(document);
  return {{document.id, fingerprint_, std::move(reading.claims), std::move(reading.proposals)},
          std::move(reading.ambiguous)};
}

}  // namespace entente::engine
