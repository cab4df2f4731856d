// SPDX-License-Identifier: Apache-2.0
#include "engine/readings.hpp"

#include <utility>

#include "base/text.hpp"
#include "ingest/hash.hpp"

namespace entente::engine {
namespace {

// Long enough that two states of a project never share it, short enough to be read in a ledger.
constexpr std::size_t kHashDigits = 16;

std::string short_hash(std::string_view bytes) { return ingest::sha256_hex(bytes).substr(0, kHashDigits); }

std::string make_fingerprint(const std::vector<read::LexiconFile>& lexicon, std::string_view actors_csv,
                             std::string_view places_csv, const std::optional<LearnedFile>& learned) {
  std::string content;
  for (const read::LexiconFile& file : lexicon) {
    content += file.name + '\0' + file.content + '\0';
  }
  return "reader " + read::reader_version() + ", lexicon " + short_hash(content) + ", actors " +
         short_hash(actors_csv) + (places_csv.empty() ? "" : ", places " + short_hash(places_csv)) +
         (learned ? ", learned " + learned->hash.substr(0, kHashDigits) : "");
}

}  // namespace

DocumentReader::DocumentReader(const ActorRegistry& actors, std::string_view actors_csv, PlacesFile places,
                               std::optional<LearnedFile> learned)
    : actors_(&actors),
      lexicon_(read::built_in_lexicon()),
      places_(std::move(places.rows)),
      learned_(std::move(learned)),
      fingerprint_(make_fingerprint(lexicon_, actors_csv, places.content, learned_)) {}

const read::Reader& DocumentReader::reader() {
  if (!reader_) {
    reader_.emplace(*actors_, read::compile_lexicon(lexicon_), places_);
  }
  return *reader_;
}

std::optional<std::vector<ClaimMark>> DocumentReader::mark_up(const Document& document, const ClaimId& claim) {
  return reader().mark_up(document, claim);
}

std::vector<read::ClassStatement> DocumentReader::class_statements(const Document& document) {
  return reader().class_statements(document);
}

DocumentReading DocumentReader::read(const Document& document, const learn::Decided& decided) {
  read::Reading reading = reader().read(document);
  if (!learned_) {
    return {{{document.id, fingerprint_, std::move(reading.claims), std::move(reading.proposals)}},
            std::move(reading.ambiguous)};
  }
  const CodePointIndex text(document.text);
  learn::Sifted sifted = learn::sift(learned_->model, reading.claims, text, *actors_, decided);
  return {{{document.id, fingerprint_, std::move(sifted.kept), std::move(reading.proposals)},
           {document.id, fingerprint_, std::move(sifted.doubted), {}, ledger::ReaderName::doubted}},
          std::move(reading.ambiguous)};
}

learn::Decided decided_among(const std::vector<Claim>& claims) {
  learn::Decided decided;
  for (const Claim& claim : claims) {
    if (claim.status != ClaimStatus::proposed) {
      decided.all.insert(claim.id);
    }
    if (claim.status == ClaimStatus::rejected) {
      decided.rejected.insert(claim.id);
    }
  }
  return decided;
}

}  // namespace entente::engine
