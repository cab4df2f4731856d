// SPDX-License-Identifier: Apache-2.0
#include "engine/second_readings.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "engine/claim_origins.hpp"
#include "engine/reviewers.hpp"

namespace entente::engine {
namespace {

std::set<ClaimId> read_once_by_another(const ReviewerDecisions& decisions, const std::string& reader) {
  std::set<ClaimId> once;
  std::set<ClaimId> done;  // by the reader, or by two others
  for (const auto& [by, claims] : decisions.by_reviewer) {
    for (const auto& [claim, decision] : claims) {
      const bool is_first = by != reader && once.insert(claim).second;
      if (!is_first) {
        done.insert(claim);
      }
    }
  }
  std::erase_if(once, [&done](const ClaimId& claim) { return done.contains(claim); });
  return once;
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
  const std::set<ClaimId> wanted = read_once_by_another(reviewer_decisions(opened.ledger), queue.second_reader);
  const Documents documents = documents_by_id(opened.ledger);
  for (const auto program : {ledger::ReaderName::rules, ledger::ReaderName::doubted, ledger::ReaderName::endpoint}) {
    for (Claim& claim : opened.ledger.claims(
             {.pair = question.pair, .document = question.document, .known_by = question.as_of, .reader = program})) {
      if (wanted.contains(claim.id)) {
        queue.items.push_back(blind_item(std::move(claim), documents, opened));
      }
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
