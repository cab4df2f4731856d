// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/actor.hpp"
#include "ledger/ledger.hpp"
#include "read/reader.hpp"

namespace entente::engine {

// What reading a document gives: the part that the ledger keeps, and what the analyst should hear of at once.
struct DocumentReading {
  ledger::StoredReading stored;
  std::vector<read::AmbiguousName> ambiguous;
};

// Reads documents for one project state. The reader is built with the first document: most commands read none.
class DocumentReader {
 public:
  // `actors_csv` is the content that `actors` were parsed from; the registry must outlive the reader.
  DocumentReader(const ActorRegistry& actors, std::string_view actors_csv);
  // Tells readings apart that could differ: the reader's version, the lexicon and actors.csv, hashed.
  [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }
  [[nodiscard]] DocumentReading read(const Document& document);

 private:
  const ActorRegistry* actors_;
  std::vector<read::LexiconFile> lexicon_;
  std::string fingerprint_;
  std::optional<read::Reader> reader_;
};

}  // namespace entente::engine
