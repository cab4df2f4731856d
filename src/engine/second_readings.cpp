// SPDX-License-Identifier: Apache-2.0
#include "engine/second_readings.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/claim_origins.hpp"
#include "engine/reviewers.hpp"

namespace entente::engine {
namespace {

using ReadersOfClaims = std::map<ClaimId, std::set<std::string>>;

ReadersOfClaims readers_of_claims(const ReviewerDecisions& decisions) {
  ReadersOfClaims readers;
  for (const auto& [by, claims] : decisions.by_reviewer) {
    for (const auto& [claim, decision] : claims) {
      readers[claim].insert(by);
    }
  }
  return readers;
}

bool is_read_once_by_another(const ClaimId& claim, const ReadersOfClaims& readers, const std::string& reader) {
  const auto found = readers.find(claim);
  return found != readers.end() && found->second.size() == 1 && !found->second.contains(reader);
}

// As each reader program makes them today, whatever was decided.
std::vector<Claim> claims_as_read(const ReviewQuestion& question, const OpenProject& opened) {
  std::vector<Claim> all;
  for (const ledger::ReaderName program : ledger::kReaderNames) {
    std::ranges::move(
        opened.ledger.claims(
            {.pair = question.pair, .document = question.document, .known_by = question.as_of, .reader = program}),
        std::back_inserter(all));
  }
  return all;
}

ReviewItem blind_item(Claim claim, const Documents& documents, const OpenProject& opened) {
  claim.status = ClaimStatus::proposed;
  const Document& document = documents.at(claim.document);
  return {.shown = shown_claim(claim, document, speaker_name_of(opened, claim, document)),
          .a_name = opened.actors.name_of(claim.a),
          .b_name = opened.actors.name_of(claim.b)};
}

std::size_t count_pairs(const std::vector<ReviewItem>& items) {
  std::set<Pair> pairs;
  for (const ReviewItem& item : items) {
    pairs.insert(make_pair_of(item.shown.claim.a, item.shown.claim.b));
  }
  return pairs.size();
}

}  // namespace

ReviewQueue make_second_readings(const ReviewQuestion& question, const std::string& reader, const OpenProject& opened) {
  ReviewQueue queue{.as_of = question.as_of, .second_reader = reviewer_name(reader)};
  if (queue.second_reader.empty()) {
    throw Failure({ErrorCode::usage, "--second", "it does not say who reads",
                   "Give a role or initials, as --by of entente decide does"});
  }
  const ReadersOfClaims readers = readers_of_claims(reviewer_decisions(opened.ledger));
  const Documents documents = documents_by_id(opened.ledger);
  for (Claim& claim : claims_as_read(question, opened)) {
    if (is_read_once_by_another(claim.id, readers, queue.second_reader)) {
      queue.items.push_back(blind_item(std::move(claim), documents, opened));
    }
  }
  std::ranges::sort(queue.items, {}, [](const ReviewItem& each) {
    return std::tuple(each.shown.claim.document, each.shown.claim.span, each.shown.claim.id);
  });
  queue.waiting_count = queue.items.size();
  queue.pair_count = count_pairs(queue.items);
  queue.items.resize(std::min(queue.items.size(), question.limit));
  return queue;
}

}  // namespace entente::engine
