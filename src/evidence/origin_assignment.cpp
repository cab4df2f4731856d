// SPDX-License-Identifier: Apache-2.0
#include "evidence/origin_assignment.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "evidence/copies.hpp"
#include "evidence/groups.hpp"
#include "evidence/passages.hpp"

namespace entente::evidence {
namespace {

using Places = std::vector<std::size_t>;

std::uint64_t statement_of(const Claim& claim) {
  const std::string words = std::string(to_word(claim.speaker)) + ' ' + claim.a.value + ' ' + claim.b.value + ' ' +
                            std::string(to_word(claim.relation)) + ' ' + std::string(to_word(claim.polarity));
  return std::hash<std::string>{}(words);
}

class Assigner {
 public:
  Assigner(std::span<const UsableClaim> claims, const OriginBook& book, const OriginHints& hints)
      : claims_(claims), book_(book), hints_(hints) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      place_of_.emplace(claims[i].claim->id.value, i);
      own_.push_back(book.origin_of(*claims[i].claim, *claims[i].document, stated(i)));
    }
  }

  OriginAssignment run() {
    group({});
    std::unordered_set<std::size_t> split;
    for (const OriginDecision& decision : hints_.decisions) {
      const auto found = place_of_.find(decision.claim.value);
      if (decision.action == OriginAction::split && found != place_of_.end()) {
        split.insert(found->second);
      }
    }
    if (!split.empty()) {
      set_apart(split);
      group(split);
    }
    return assignment(split);
  }

 private:
  [[nodiscard]] const StatedOrigin* stated(std::size_t claim) const {
    const auto found = hints_.stated.find(claims_[claim].claim->id);
    return found == hints_.stated.end() ? nullptr : &found->second;
  }

  [[nodiscard]] bool says_its_origin(std::size_t claim) const {
    return claims_[claim].claim->speaker.kind == VoiceKind::actor || stated(claim) != nullptr;
  }

  // Fills copies_ and groups_: members by words alone, and by words and hand.
  void group(const std::unordered_set<std::size_t>& split) {
    copies_ = Groups(claims_.size());
    Places compared;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].claim->speaker.kind != VoiceKind::actor && !split.contains(i)) {
        compared.push_back(i);
      }
    }
    join_quotes(compared);
    join_passages(compared);
    groups_ = copies_;
    for (const OriginDecision& decision : hints_.decisions) {
      if (const auto pair = joined_by(decision)) {
        groups_.join(pair->first, pair->second);
      }
    }
    find_leaders(copies_, copy_leader_);
    find_leaders(groups_, leader_);
  }

  void join_quotes(const Places& compared) {
    std::vector<std::string_view> quotes;
    quotes.reserve(compared.size());
    for (const std::size_t i : compared) {
      quotes.push_back(claims_[i].claim->quote);
    }
    const Places firsts = copy_groups(quotes);
    for (std::size_t i = 0; i < compared.size(); ++i) {
      copies_.join(compared[i], compared[firsts[i]]);
    }
  }

  void join_passages(const Places& compared) {
    std::vector<Passage> passages;
    passages.reserve(compared.size());
    for (const std::size_t i : compared) {
      const Claim& claim = *claims_[i].claim;
      const auto text = hints_.passages.find(claim.id);
      passages.push_back({statement_of(claim), claim.document.value,
                          text == hints_.passages.end() ? std::string_view{} : std::string_view(text->second)});
    }
    const Places firsts = passage_groups(passages);
    for (std::size_t i = 0; i < compared.size(); ++i) {
      copies_.join(compared[i], compared[firsts[i]]);
    }
  }

  [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> joined_by(const OriginDecision& decision) const {
    if (decision.action != OriginAction::join || !decision.other) {
      return std::nullopt;
    }
    const auto left = place_of_.find(decision.claim.value);
    const auto right = place_of_.find(decision.other->value);
    return left == place_of_.end() || right == place_of_.end() ? std::nullopt
                                                               : std::optional(std::pair(left->second, right->second));
  }

  // The member of each group whose origin is the group's.
  void find_leaders(Groups& groups, Places& leaders) const {
    leaders.assign(claims_.size(), claims_.size());
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      std::size_t& leader = leaders[groups.first_of(i)];
      if (leader == claims_.size() || (says_its_origin(i) && !says_its_origin(leader))) {
        leader = i;
      }
    }
    for (std::size_t i = claims_.size(); i-- > 0;) {  // a group's first member stands before the others
      leaders[i] = leaders[groups.first_of(i)];
    }
  }

  // A split undoes what made the claim another's; where nothing did, it is parted from its own voice's other claims.
  void set_apart(const std::unordered_set<std::size_t>& split) {
    std::vector<std::pair<std::size_t, Origin>> changed;
    for (const std::size_t i : split) {
      Origin plain = book_.origin_of(*claims_[i].claim, *claims_[i].document, nullptr);
      const bool is_anothers = own_[leader_[i]].key != plain.key;
      changed.emplace_back(i, is_anothers ? std::move(plain) : book_.apart(*claims_[i].claim, *claims_[i].document));
    }
    for (auto& [i, origin] : changed) {
      own_[i] = std::move(origin);
    }
  }

  [[nodiscard]] OriginReason reason_alone(std::size_t i) const {
    if (claims_[i].claim->speaker.kind == VoiceKind::actor) {
      return OriginReason::named_speaker;
    }
    return stated(i) == nullptr ? OriginReason::own_words : stated(i)->reason;
  }

  [[nodiscard]] std::size_t partner_of(std::size_t i) const {
    for (const OriginDecision& decision : hints_.decisions) {
      const auto pair = joined_by(decision);
      if (pair && (pair->first == i || pair->second == i)) {
        return pair->first == i ? pair->second : pair->first;
      }
    }
    return leader_[i];
  }

  void explain(OriginAssignment& made, std::size_t i, const std::unordered_set<std::size_t>& split) const {
    made.like[i] = i;
    if (split.contains(i)) {
      made.reasons[i] = OriginReason::split;
    } else if (leader_[i] == i || own_[i].key == own_[leader_[i]].key) {
      made.reasons[i] = reason_alone(i);
    } else if (copy_leader_[i] != i) {
      made.reasons[i] = OriginReason::same_words;
      made.like[i] = copy_leader_[i];
    } else {
      made.reasons[i] = OriginReason::joined;
      made.like[i] = partner_of(i);
    }
  }

  OriginAssignment assignment(const std::unordered_set<std::size_t>& split) {
    OriginAssignment made;
    made.reasons.resize(claims_.size());
    made.like.resize(claims_.size());
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const Origin& origin = own_[leader_[i]];
      if (origin.key != own_[i].key) {
        ++made.copied_count;
      } else if (stated(i) != nullptr && !split.contains(i)) {
        ++made.credited_count;
      }
      const auto [place, is_new] = places.emplace(origin.key, made.origins.size());
      if (is_new) {
        made.origins.push_back(origin);
      }
      made.origin_of.push_back(place->second);
      explain(made, i, split);
    }
    made.own = std::move(own_);
    return made;
  }

  std::span<const UsableClaim> claims_;
  const OriginBook& book_;
  const OriginHints& hints_;
  std::unordered_map<std::string, std::size_t> place_of_;  // by claim id
  std::vector<Origin> own_;
  Groups copies_{0};
  Groups groups_{0};
  Places copy_leader_;
  Places leader_;
};

}  // namespace

OriginAssignment assign_origins(std::span<const UsableClaim> claims, const OriginBook& book, const OriginHints& hints) {
  return Assigner(claims, book, hints).run();
}

}  // namespace entente::evidence
