// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/actor.hpp"
#include "domain/place.hpp"
#include "engine/learned_file.hpp"
#include "learn/sift.hpp"
#include "ledger/ledger.hpp"
#include "read/reader.hpp"

namespace entente::engine {

// places.csv with the bytes it was parsed from; both empty where a project has none.
struct PlacesFile {
  std::string content;
  std::vector<OwnPlace> rows;
};

// What reading a document gives: the parts that the ledger keeps, and what the analyst should hear of at once.
struct DocumentReading {
  std::vector<ledger::StoredReading> stored;  // of the rules; then, where something was learned, of what it doubts
  std::vector<read::AmbiguousName> ambiguous;
};

// Reads documents for one project state. The reader is built with the first document: most commands read none.
class DocumentReader {
 public:
  // `actors_csv` is the content that `actors` were parsed from; the registry must outlive the reader.
  DocumentReader(const ActorRegistry& actors, std::string_view actors_csv, PlacesFile places = {},
                 std::optional<LearnedFile> learned = {});
  // Tells readings apart that could differ: the reader's version, the lexicon, actors.csv, places.csv and what was
  // learned, hashed.
  [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }
  // The rules' reading; where something was learned, a second of the claims that it doubts or has changed.
  // decided: the document's claims that a person decided on, which nothing learned may touch.
  [[nodiscard]] DocumentReading read(const Document& document, const learn::Decided& decided);
  // What each part of the claim's sentence was taken for; nothing where this reader does not make the claim.
  [[nodiscard]] std::optional<std::vector<ClaimMark>> mark_up(const Document& document, const ClaimId& claim);
  [[nodiscard]] std::vector<read::ClassStatement> class_statements(const Document& document);
  [[nodiscard]] const std::vector<read::LexiconFile>& lexicon() const { return lexicon_; }

 private:
  const read::Reader& reader();
  const ActorRegistry* actors_;
  std::vector<read::LexiconFile> lexicon_;
  std::vector<OwnPlace> places_;
  std::optional<LearnedFile> learned_;
  std::string fingerprint_;
  std::optional<read::Reader> reader_;
};

// Of a document's claims as the ledger gives them.
learn::Decided decided_among(const std::vector<Claim>& claims);

}  // namespace entente::engine
