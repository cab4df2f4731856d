// SPDX-License-Identifier: Apache-2.0
#include "explain/claim_conflicts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "domain/pair.hpp"
#include "evidence/certainty.hpp"
#include "evidence/timing.hpp"
#include "explain/conflict_wording.hpp"
#include "explain/exclusions.hpp"
#include "model/detector.hpp"

namespace entente::explain {
namespace {

constexpr int kMostMonths = 240;  // an open interval is followed no further back

enum class Way : std::uint8_t { both, forward, backward };  // seen from the pair's first actor
enum class Tense : std::uint8_t { present, past, future };

struct MonthRange {
  int first = 0;
  int last = 0;
};

// A claim as one side of a conflict.
struct Said {
  std::size_t place = 0;
  const Claim* claim = nullptr;
  double surety = 0;
  MonthRange months;
};

// Claims that exclude the same claims.
struct CellKey {
  Relation relation = Relation::linked;
  bool affirms = true;
  Way way = Way::both;
  Tense tense = Tense::present;
  auto operator<=>(const CellKey&) const = default;
};

using Cells = std::map<CellKey, std::vector<Said>>;

Way way_of(const Claim& claim, const Pair& pair) {
  if (claim.direction == Direction::both) {
    return Way::both;
  }
  const bool from_first = (claim.direction == Direction::a_to_b) == (claim.a == pair.first);
  return from_first ? Way::forward : Way::backward;
}

Tense tense_of(const Claim& claim) {
  if (claim.when.kind == TimeKind::past) {
    return Tense::past;
  }
  return claim.when.kind == TimeKind::future ? Tense::future : Tense::present;
}

MonthRange months_of(const Claim& claim, Date known_on) {
  const int said = month_of(known_on).number;
  switch (claim.when.kind) {
    case TimeKind::past:
      return {said - evidence::kPastMonths, said};
    case TimeKind::future:
      return {said, said + evidence::kFutureMonths};
    case TimeKind::not_stated:
      return {said - kMonthsAround, said + kMonthsAround};
    case TimeKind::interval:
      break;
  }
  const DateRange& range = claim.when.range;
  const int last = range.last ? month_of(*range.last).number : said;
  const int first = range.first ? month_of(*range.first).number : last - evidence::kPastMonths;
  return {std::max(std::min(first, last), last - kMostMonths), last};
}

// The surest claims that speak of a month, from two documents.
struct Surest {
  std::array<const Said*, 2> said{};

  void offer(const Said& other) {
    if (said[0] == nullptr || is_surer(other, *said[0])) {
      if (said[0] != nullptr && said[0]->claim->document != other.claim->document) {
        said[1] = said[0];
      }
      said[0] = &other;
    } else if (said[0]->claim->document != other.claim->document && (said[1] == nullptr || is_surer(other, *said[1]))) {
      said[1] = &other;
    }
  }
  static bool is_surer(const Said& left, const Said& right) {
    return std::tuple(-left.surety, left.place) < std::tuple(-right.surety, right.place);
  }
};

enum class Reach : std::uint8_t { one_document, across_documents };

class Opponents {
 public:
  explicit Opponents(const std::vector<Said>& cell) {
    for (const Said& said : cell) {
      for (int month = said.months.first; month <= said.months.last; ++month) {
        by_month_[month].offer(said);
      }
    }
  }

  // The surest that speaks of one of the months; across documents, from another one than `said`. Null for none.
  [[nodiscard]] const Said* surest_against(const Said& said, Reach reach) const {
    const Said* best = nullptr;
    for (int month = said.months.first; month <= said.months.last; ++month) {
      const auto found = by_month_.find(month);
      if (found == by_month_.end()) {
        continue;
      }
      for (const Said* each : found->second.said) {
        const bool is_allowed =
            each != nullptr && (reach == Reach::one_document || each->claim->document != said.claim->document);
        best = is_allowed && (best == nullptr || Surest::is_surer(*each, *best)) ? each : best;
      }
    }
    return best;
  }

 private:
  std::unordered_map<int, Surest> by_month_;
};

bool bears(const Exclusion& exclusion, Way left, Way right) {
  const bool is_open = left == Way::both || right == Way::both;
  switch (exclusion.bearing) {
    case Bearing::any:
      return true;
    case Bearing::same_way:
      return is_open || left == right;
    case Bearing::opposite_ways:
      break;
  }
  return !is_open && left != right;
}

// The exclusion between two cells, the left one affirming; none where they can both hold.
std::optional<Exclusion> exclusion_of(const CellKey& left, const CellKey& right) {
  if (!left.affirms || left.tense != right.tense || (right.affirms && right < left)) {
    return std::nullopt;
  }
  const std::optional<Exclusion> found = right.affirms ? affirmations_exclude(left.relation, right.relation)
                                                       : denial_excludes(right.relation, left.relation);
  return found && bears(*found, left.way, right.way) ? found : std::nullopt;
}

class ConflictFinder {
 public:
  explicit ConflictFinder(std::span<const HeldClaim> claims) : claims_(claims) {}

  std::vector<ClaimConflict> run() {
    for (const auto& [pair, said] : by_pair()) {
      match(cells_of(pair, said), Reach::across_documents);
      std::map<std::string_view, std::vector<Said>> by_document;
      for (const Said& each : said) {
        by_document[each.claim->document.value].push_back(each);
      }
      for (const auto& [document, inside] : by_document) {
        match(cells_of(pair, inside), Reach::one_document);
      }
    }
    return ranked();
  }

 private:
  using VoicesKey = std::tuple<std::string_view, std::string_view, Pair, Relation, Relation>;

  [[nodiscard]] std::map<Pair, std::vector<Said>> by_pair() const {
    std::map<Pair, std::vector<Said>> pairs;
    for (std::size_t place = 0; place < claims_.size(); ++place) {
      const Claim& claim = *claims_[place].claim;
      const double rating = evidence::rating_of(evidence::certainty_after_polarity(claim));
      const bool is_open = model::wording_of(rating) == model::Wording::leaves_open;
      if (claim.status != ClaimStatus::rejected && !is_open) {
        pairs[make_pair_of(claim.a, claim.b)].push_back(
            {place, &claim, rating, months_of(claim, claims_[place].known_on)});
      }
    }
    return pairs;
  }

  static Cells cells_of(const Pair& pair, const std::vector<Said>& all) {
    Cells cells;
    for (Said said : all) {
      const CellKey key{said.claim->relation, said.surety >= 0, way_of(*said.claim, pair), tense_of(*said.claim)};
      said.surety = said.surety >= 0 ? said.surety : -said.surety;
      cells[key].push_back(said);
    }
    return cells;
  }

  void match(const Cells& cells, Reach reach) {
    for (const auto& left : cells) {
      for (const auto& right : cells) {
        match_pair(left, right, reach);
      }
    }
  }

  void match_pair(const Cells::value_type& left, const Cells::value_type& right, Reach reach) {
    if (const auto exclusion = exclusion_of(left.first, right.first)) {
      match_cells(left.second, right.second, *exclusion, reach);
    }
  }

  void match_cells(const std::vector<Said>& left, const std::vector<Said>& right, const Exclusion& exclusion,
                   Reach reach) {
    const Opponents of_left(right);
    for (const Said& said : left) {
      if (const Said* opponent = of_left.surest_against(said, reach)) {
        note(said, *opponent, exclusion);
      }
    }
    const Opponents of_right(left);
    for (const Said& said : right) {
      if (const Said* opponent = of_right.surest_against(said, reach)) {
        note(*opponent, said, exclusion);
      }
    }
  }

  void note(const Said& left, const Said& right, const Exclusion& exclusion) {
    if (!seen_.emplace(left.place, right.place).second) {
      return;
    }
    ClaimConflict conflict{.left = left.place, .right = right.place, .kind = exclusion.kind};
    conflict.is_within_document = left.claim->document == right.claim->document;
    conflict.voices = voices_of(left, right);
    conflict.surety = std::min(left.surety, right.surety);
    conflict.reason = conflict_reason(claims_[left.place], claims_[right.place], exclusion);
    const auto [known, is_new] = by_voices_.emplace(key_of(left, right), conflicts_.size());
    if (is_new) {
      conflicts_.push_back(std::move(conflict));
      return;
    }
    ClaimConflict& kept = conflicts_[known->second];
    conflict.others = kept.others + 1;
    ++kept.others;
    if (rank_of(conflict) < rank_of(kept)) {
      kept = std::move(conflict);
    }
  }

  [[nodiscard]] VoicesKey key_of(const Said& left, const Said& right) const {
    return {claims_[left.place].voice, claims_[right.place].voice, make_pair_of(left.claim->a, left.claim->b),
            left.claim->relation, right.claim->relation};
  }

  // Nobody can tell whether two unnamed voices are one.
  [[nodiscard]] ContradictionVoices voices_of(const Said& left, const Said& right) const {
    const bool is_one =
        claims_[left.place].voice == claims_[right.place].voice && left.claim->speaker.kind != VoiceKind::unnamed;
    if (is_one) {
      return left.claim->document == right.claim->document ? ContradictionVoices::one_voice_one_document
                                                           : ContradictionVoices::one_voice;
    }
    return is_party(*left.claim) || is_party(*right.claim) ? ContradictionVoices::one_of_the_pair
                                                           : ContradictionVoices::apart_from_the_pair;
  }

  static bool is_party(const Claim& claim) {
    return claim.speaker.kind == VoiceKind::actor && (claim.speaker.actor == claim.a || claim.speaker.actor == claim.b);
  }

  using Rank = std::tuple<ContradictionVoices, double, bool, std::size_t, std::size_t>;
  [[nodiscard]] static Rank rank_of(const ClaimConflict& conflict) {
    return {conflict.voices, -conflict.surety, !conflict.is_within_document, conflict.left, conflict.right};
  }

  std::vector<ClaimConflict> ranked() {
    std::ranges::sort(conflicts_, {}, rank_of);
    return std::move(conflicts_);
  }

  std::span<const HeldClaim> claims_;
  std::vector<ClaimConflict> conflicts_;
  std::set<std::pair<std::size_t, std::size_t>> seen_;
  std::map<VoicesKey, std::size_t> by_voices_;
};

}  // namespace

std::vector<ClaimConflict> find_claim_conflicts(std::span<const HeldClaim> claims) {
  return ConflictFinder(claims).run();
}

}  // namespace entente::explain
