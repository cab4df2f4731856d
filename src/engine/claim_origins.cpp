// SPDX-License-Identifier: Apache-2.0
#include "engine/claim_origins.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/stably_sorted.hpp"
#include "base/text.hpp"
#include "evidence/timing.hpp"
#include "read/lexicon.hpp"
#include "read/outlets.hpp"

namespace entente::engine {
namespace {

constexpr std::int32_t kPassageMargin = 200;  // code points on either side of a sentence: some thirty words
constexpr std::string_view kOutletsFile = "outlets.tsv";

read::OutletFinder outlet_finder(const std::vector<Source>& sources) {
  std::vector<read::OutletNames> known;
  for (const Source& source : sources) {
    read::OutletNames names{source.name};
    names.insert(names.end(), source.aliases.begin(), source.aliases.end());
    known.push_back(std::move(names));
  }
  for (const read::LexiconFile& file : read::built_in_lexicon()) {
    if (file.name == kOutletsFile) {
      return {file.content, known};
    }
  }
  return {"", known};
}

// Collects hints, a document at a time.
class HintReader {
 public:
  explicit HintReader(const OpenProject& opened)
      : opened_(opened), sources_(opened.sources), finder_(outlet_finder(opened.sources)) {}

  void read(const DocumentId& id, std::span<const Claim* const> claims) {
    const std::optional<Document> document = opened_.ledger.find_document(id);
    if (!document) {
      return;
    }
    const std::optional<StatedOrigin> credit = credit_of(*document);
    const CodePointIndex index(document->text);
    for (const Claim* claim : claims) {
      if (claim->speaker.kind != VoiceKind::actor) {
        read_claim(*claim, *document, credit, index);
      }
    }
  }

  OriginHints take() { return std::move(hints_); }

 private:
  // A document's own publisher is no other origin.
  [[nodiscard]] bool is_publisher(const std::string& outlet, const DocumentMetadata& metadata) const {
    const Source* source = sources_.find({.publisher = outlet});
    return fold_name(outlet) == fold_name(metadata.publisher) ||
           (source != nullptr && source == sources_.find(metadata));
  }

  [[nodiscard]] std::optional<StatedOrigin> credit_of(const Document& document) const {
    if (!document.metadata.forwarded_from.empty()) {
      return StatedOrigin{OriginReason::forwarded, document.metadata.forwarded_from, ""};
    }
    std::optional<StatedOrigin> credit = finder_.credit_of(document.text);
    return credit && !is_publisher(credit->name, document.metadata) ? credit : std::nullopt;
  }

  void read_claim(const Claim& claim, const Document& document, const std::optional<StatedOrigin>& credit,
                  const CodePointIndex& index) {
    const TextSpan around{std::max(0, claim.sentence.start - kPassageMargin),
                          std::min(index.size(), claim.sentence.end + kPassageMargin)};
    hints_.passages.emplace(claim.id, std::string(index.slice(around)));
    std::optional<StatedOrigin> outlet = finder_.outlet_of(claim, index.slice(claim.sentence));
    const bool is_other =
        outlet && (outlet->reason == OriginReason::told_outlet || !is_publisher(outlet->name, document.metadata));
    if (is_other) {
      hints_.stated.emplace(claim.id, *outlet);
    } else if (credit && claim.speaker.kind == VoiceKind::author) {
      hints_.stated.emplace(claim.id, *credit);
    }
  }

  const OpenProject& opened_;
  evidence::SourceBook sources_;
  read::OutletFinder finder_;
  OriginHints hints_;
};

// The claims of one pair that count, by the day they became known, then by document and offset.
std::vector<evidence::UsableClaim> usable_claims(const std::vector<const Claim*>& claims, const Documents& documents) {
  std::vector<evidence::UsableClaim> usable;
  for (const Claim* claim : claims) {
    const auto document = documents.find(claim->document);
    if (document != documents.end() && claim->status != ClaimStatus::rejected) {
      usable.push_back({usable.size(), claim, &document->second, evidence::known_on(document->second)});
    }
  }
  std::ranges::sort(usable, {}, [](const evidence::UsableClaim& each) {
    return std::tuple(each.known_on, std::string_view(each.claim->document.value), each.claim->span, each.place);
  });
  return usable;
}

OriginMember make_member(const PairOrigins& origins, std::size_t place, const OriginHints& hints) {
  const evidence::UsableClaim& usable = origins.usable[place];
  const evidence::OriginAssignment& assignment = origins.assignment;
  OriginMember member{.shown = shown_claim(*usable.claim, *usable.document, origins.speaker_names[place]),
                      .reason = assignment.reasons[place]};
  member.shown.stance = assignment.own[place].stance;
  member.shown.grade = assignment.own[place].grade;
  const auto stated = hints.stated.find(usable.claim->id);
  if (stated != hints.stated.end() && stated->second.reason == member.reason) {
    member.stated_quote = stated->second.quote;
  }
  if (assignment.like[place] != place) {
    member.like = origins.usable[assignment.like[place]].claim->id;
  }
  return member;
}

std::vector<OriginFamily> families_of(const PairOrigins& origins, const OriginHints& hints) {
  std::vector<OriginFamily> families;
  families.reserve(origins.assignment.origins.size());
  for (const evidence::Origin& origin : origins.assignment.origins) {
    families.push_back({origins.pair, origin.key, origin.name, {}});
  }
  for (std::size_t i = 0; i < origins.usable.size(); ++i) {
    families[origins.assignment.origin_of[i]].members.push_back(make_member(origins, i, hints));
  }
  return stably_sorted(std::move(families),
                       [](const OriginFamily& each) { return -static_cast<std::ptrdiff_t>(each.members.size()); });
}

}  // namespace

Documents documents_by_id(const ledger::Ledger& ledger) {
  Documents documents;
  for (Document& document : ledger.documents_without_text()) {
    const DocumentId id = document.id;
    documents.emplace(id, std::move(document));
  }
  return documents;
}

OriginHints origin_hints(const OpenProject& opened, std::span<const Claim> claims, const ledger::LedgerMoment& moment) {
  std::map<DocumentId, std::vector<const Claim*>> by_document;
  for (const Claim& claim : claims) {
    by_document[claim.document].push_back(&claim);
  }
  HintReader reader(opened);
  for (const auto& [document, inside] : by_document) {
    reader.read(document, inside);
  }
  OriginHints hints = reader.take();
  hints.decisions = standing_decisions(opened.ledger.origin_decisions(moment));
  return hints;
}

std::string speaker_name_of(const OpenProject& opened, const Claim& claim, const Document& document) {
  const evidence::SourceBook sources(opened.sources);
  const evidence::StanceBook stances(make_pair_of(claim.a, claim.b), opened.actors, {});
  return evidence::OriginBook(sources, stances, opened.actors).speaker_name(claim, document);
}

ShownClaim shown_claim(const Claim& claim, const Document& document, std::string speaker_name) {
  const DocumentMetadata& metadata = document.metadata;
  return {.claim = claim,
          .speaker_name = std::move(speaker_name),
          .document_title = metadata.title.empty() ? claim.document.value : metadata.title,
          .publisher = metadata.publisher,
          .address = metadata.address,
          .licence = metadata.licence,
          .published = metadata.published ? to_iso(*metadata.published) : ""};
}

std::vector<PairOrigins> assign_origins_of_pairs(const OpenProject& opened, std::span<const Claim> claims,
                                                 const Documents& documents, const OriginHints& hints) {
  const evidence::SourceBook sources(opened.sources);
  std::map<Pair, std::vector<const Claim*>> pairs;
  for (const Claim& claim : claims) {
    pairs[make_pair_of(claim.a, claim.b)].push_back(&claim);
  }
  std::vector<PairOrigins> all;
  for (const auto& [pair, of_pair] : pairs) {
    const evidence::StanceBook stances(pair, opened.actors, of_pair);
    const evidence::OriginBook book(sources, stances, opened.actors);
    PairOrigins origins{pair, usable_claims(of_pair, documents), {}, {}};
    origins.assignment = evidence::assign_origins(origins.usable, book, hints);
    for (const evidence::UsableClaim& usable : origins.usable) {
      origins.speaker_names.push_back(book.speaker_name(*usable.claim, *usable.document));
    }
    all.push_back(std::move(origins));
  }
  return all;
}

std::vector<OriginFamily> origin_families(const OpenProject& opened, std::span<const Claim> claims) {
  const Documents documents = documents_by_id(opened.ledger);
  const OriginHints hints = origin_hints(opened, claims);
  std::vector<OriginFamily> families;
  for (const PairOrigins& origins : assign_origins_of_pairs(opened, claims, documents, hints)) {
    std::ranges::move(families_of(origins, hints), std::back_inserter(families));
  }
  return families;
}

}  // namespace entente::engine
