// SPDX-License-Identifier: Apache-2.0
#include "engine/review_queue.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>

#include "engine/claim_origins.hpp"
#include "engine/pair_question.hpp"
#include "engine/whole_system.hpp"
#include "evidence/origins.hpp"
#include "math/logistic.hpp"

namespace entente::engine {
namespace {

// What an answer says of one claim.
struct Effect {
  const ShownClaim* shown = nullptr;
  double logit = 0;
};

// One pair with claims that wait.
struct WaitingPair {
  Pair pair;
  Level level = Level::tactical;
  bool is_watched = false;
  std::vector<ReviewItem> items;
  std::optional<double> event_prob;
};

std::vector<Claim> waiting_claims(const ReviewQuestion& question, const OpenProject& opened,
                                  std::optional<ledger::ReaderName> reader) {
  std::vector<Claim> claims = opened.ledger.claims(
      {.pair = question.pair, .document = question.document, .known_by = question.as_of, .reader = reader});
  std::erase_if(claims, [](const Claim& claim) { return claim.status != ClaimStatus::proposed; });
  return claims;
}

class Queue {
 public:
  Queue(const ReviewQuestion& question, const OpenProject& opened)
      : question_(question), opened_(opened), sources_(opened.sources), documents_(documents_by_id(opened.ledger)) {
    take(std::nullopt);
    take(ledger::ReaderName::doubted);
    take(ledger::ReaderName::endpoint);
    note_watched();
  }

  ReviewQueue make() {
    ReviewQueue queue{.as_of = question_.as_of, .pair_count = pairs_.size()};
    const std::vector<WaitingPair*> order = order_of_pairs();
    queue.looked_at_count = std::min(order.size(), kMostReviewedPairs);
    look_at(std::span(order).first(queue.looked_at_count));
    for (WaitingPair* const waiting : order) {
      std::ranges::move(waiting->items, std::back_inserter(queue.items));
    }
    queue.waiting_count = queue.items.size();
    sort(queue.items);
    queue.items.resize(std::min(queue.items.size(), question_.limit));
    return queue;
  }

 private:
  void take(std::optional<ledger::ReaderName> reader) {
    for (Claim& claim : waiting_claims(question_, opened_, reader)) {
      const Pair pair = make_pair_of(claim.a, claim.b);
      const evidence::StanceBook stances(pair, opened_.actors, {});
      const Document& document = documents_.at(claim.document);
      std::string speaker = evidence::OriginBook(sources_, stances, opened_.actors).speaker_name(claim, document);
      WaitingPair& waiting = pairs_.try_emplace(pair, WaitingPair{.pair = pair}).first->second;
      waiting.items.push_back({.shown = shown_claim(claim, document, std::move(speaker)),
                               .a_name = opened_.actors.name_of(claim.a),
                               .b_name = opened_.actors.name_of(claim.b),
                               .is_counted = !reader.has_value()});
    }
  }

  void note_watched() {
    for (const StandingQuestion& watched : standing_questions(opened_.ledger.standing_words())) {
      const auto found =
          pairs_.find(make_pair_of(opened_.merges.standing(watched.a), opened_.merges.standing(watched.b)));
      if (found != pairs_.end()) {
        found->second.is_watched = true;
        found->second.level = watched.level;
      }
    }
  }

  std::vector<WaitingPair*> order_of_pairs() {
    std::vector<WaitingPair*> order;
    order.reserve(pairs_.size());
    for (auto& [pair, waiting] : pairs_) {
      order.push_back(&waiting);
    }
    std::ranges::sort(order, {}, [](const WaitingPair* each) {
      return std::tuple(!each->is_watched, -static_cast<std::ptrdiff_t>(each->items.size()), each->pair);
    });
    return order;
  }

  void look_at(std::span<WaitingPair* const> chosen) {
    if (chosen.empty()) {
      return;
    }
    const KnownClaims known = known_claims(opened_, question_.as_of);
    const Month last = month_of(question_.as_of);
    const WholeSystem whole = infer_whole_system({opened_.actors, opened_.sources}, known, {last, last, std::nullopt});
    for (WaitingPair* const waiting : chosen) {
      if (whole.number_of.contains(waiting->pair)) {
        note_effects(*waiting, answer_among(whole, known, question_of(*waiting), opened_));
      }
    }
  }

  [[nodiscard]] PairQuestion question_of(const WaitingPair& waiting) const {
    return {.a = waiting.pair.first,
            .b = waiting.pair.second,
            .as_of = question_.as_of,
            .to = month_of(question_.as_of),
            .level = waiting.level};
  }

  // Adds what each claim of one side's reasons does.
  static void add_effects(std::unordered_map<ClaimId, Effect>& effects, const std::vector<Reason>& reasons,
                          double event_prob) {
    for (const Reason& reason : reasons) {
      const double moved = math::logit(event_prob) - math::logit(reason.prob_without);
      for (const ShownClaim& shown : reason.claims) {
        Effect& effect = effects[shown.claim.id];
        effect.shown = &shown;
        effect.logit += moved / static_cast<double>(reason.claims.size());
      }
    }
  }

  static void note_effects(WaitingPair& waiting, const Assessment& assessment) {
    std::unordered_map<ClaimId, Effect> effects;
    add_effects(effects, assessment.reasons_for, assessment.event_prob);
    add_effects(effects, assessment.reasons_against, assessment.event_prob);
    for (ReviewItem& item : waiting.items) {
      item.is_watched = waiting.is_watched;
      item.event_level = waiting.level;
      item.event_prob = assessment.event_prob;
      const auto effect = effects.find(item.shown.claim.id);
      if (item.is_counted && effect != effects.end()) {
        item.effect_logit = effect->second.logit;
        item.shown = *effect->second.shown;  // with where its voice stands towards the pair
      }
    }
  }

  static void sort(std::vector<ReviewItem>& items) {
    std::ranges::sort(items, {}, [](const ReviewItem& each) {
      return std::tuple(!each.effect_logit.has_value(), !each.event_prob.has_value(),
                        -std::abs(each.effect_logit.value_or(0)), !each.is_watched, each.shown.claim.document,
                        each.shown.claim.span, each.shown.claim.id);
    });
  }

  const ReviewQuestion& question_;
  const OpenProject& opened_;
  evidence::SourceBook sources_;
  Documents documents_;
  std::map<Pair, WaitingPair> pairs_;
};

}  // namespace

ReviewQueue make_review_queue(const ReviewQuestion& question, const OpenProject& opened) {
  return Queue(question, opened).make();
}

}  // namespace entente::engine
