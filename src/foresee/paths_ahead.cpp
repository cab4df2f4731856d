// SPDX-License-Identifier: Apache-2.0
#include "foresee/paths_ahead.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

#include "foresee/near_pairs.hpp"
#include "infer/system/arena.hpp"
#include "math/random.hpp"
#include "model/balance.hpp"
#include "model/draw_level.hpp"
#include "model/transition_row.hpp"

namespace entente::foresee {
namespace {

constexpr std::uint64_t kStreamsOfForecasts = 3ULL << 32U;  // of one seed, apart from those of other methods
constexpr std::size_t kPathsInBlock = 64;                   // that one thread takes at a time

// What all paths share.
struct Setting {
  const SystemStart& start;
  const FieldAhead& field;
  const model::Parameters& parameters;
  const PathOptions& options;
  NearPairs near;
  model::TransitionFactors factors;
  PerLevel<double> signs;
  std::vector<PerLevel<double>> alone_rise;  // [month from 0], of the asked pair in the field; unused in month 0
};

Setting make_setting(const SystemStart& start, const FieldAhead& field, const model::Parameters& parameters,
                     const PathOptions& options) {
  Setting setting{start,
                  field,
                  parameters,
                  options,
                  near_pairs(start, std::max<std::size_t>(options.most_pairs, 1)),
                  model::transition_factors(parameters),
                  model::centred_signs(parameters),
                  {}};
  for (std::size_t month = 0; month <= options.months; ++month) {
    const double drive = infer::drive_in(field.asked, month) + parameters.balance * field.asked.balance[month];
    setting.alone_rise.push_back(model::rise_at(setting.factors, drive));
  }
  return setting;
}

// One world as it is drawn, month by month. The asked pair is drawn twice from the same random number: together with
// the others, and alone in their expected field.
class Walk {
 public:
  Walk(const Setting& setting, std::size_t number)
      : setting_(&setting),
        stream_(setting.options.seed, kStreamsOfForecasts + number),
        level_(setting.near.drawn.size()),
        sign_(setting.start.pairs.size(), 0.0) {
    for (std::size_t i = 0; i < level_.size(); ++i) {
      level_[i] = model::draw_level(stream_, setting.start.pairs[setting.near.drawn[i]].prob);
    }
    alone_level_ = level_.front();
    note_signs(0);
  }

  void enter(std::size_t month) {
    math::RandomStream same_number = stream_;
    alone_level_ = model::draw_level(
        same_number, model::transition_row(setting_->factors, setting_->alone_rise[month], alone_level_));
    for (std::size_t i = 0; i < level_.size(); ++i) {
      const auto rise = model::rise_at(setting_->factors, drive_into(setting_->near.drawn[i], month));
      level_[i] = model::draw_level(stream_, model::transition_row(setting_->factors, rise, level_[i]));
    }
    note_signs(month);
  }

  [[nodiscard]] std::size_t level() const { return level_.front(); }
  [[nodiscard]] std::size_t alone_level() const { return alone_level_; }

 private:
  [[nodiscard]] double drive_into(std::size_t pair, std::size_t month) const {
    const infer::PairSystem& system = *setting_->start.system;
    double balance = 0;
    for (const infer::OtherSides& sides : system.triangles(pair)) {
      balance += sign_[sides.left] * sign_[sides.right];
    }
    return drive_ahead(setting_->start, pair, month) + setting_->parameters.balance * system.weight(pair) * balance;
  }

  void note_signs(std::size_t month) {
    for (std::size_t i = 0; i < level_.size(); ++i) {
      sign_[setting_->near.drawn[i]] = setting_->signs[level_[i]];
    }
    for (const std::size_t pair : setting_->near.borders) {
      sign_[pair] = sign_in(setting_->field, pair, month);
    }
  }

  const Setting* setting_;
  math::RandomStream stream_;
  std::vector<std::size_t> level_;  // [drawn pair]
  std::size_t alone_level_ = 0;
  std::vector<double> sign_;  // [pair], in the month before the one that is entered next
};

void count(Tally& tally, bool is_together, bool is_alone) {
  tally.together += is_together ? 1U : 0U;
  tally.alone += is_alone ? 1U : 0U;
  tally.differing += is_together != is_alone ? 1U : 0U;
}

void count_levels(PerLevel<Tally>& tallies, std::size_t together, std::size_t alone) {
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    count(tallies[level], together >= level, alone >= level);
  }
}

PathTally empty_tally(std::size_t months) {
  return {0, std::vector<PerLevel<Tally>>(months + 1), std::vector<PerLevel<Tally>>(months + 1)};
}

void walk_one(PathTally& tally, const Setting& setting, std::size_t number) {
  Walk walk(setting, number);
  count_levels(tally.at_least[0], walk.level(), walk.alone_level());
  std::size_t highest = 0;
  std::size_t highest_alone = 0;
  for (std::size_t month = 1; month <= setting.options.months; ++month) {
    walk.enter(month);
    highest = std::max(highest, walk.level());
    highest_alone = std::max(highest_alone, walk.alone_level());
    count_levels(tally.at_least[month], walk.level(), walk.alone_level());
    count_levels(tally.reached[month], highest, highest_alone);
  }
  ++tally.paths;
}

void add(std::vector<PerLevel<Tally>>& sums, const std::vector<PerLevel<Tally>>& terms) {
  for (std::size_t month = 0; month < sums.size(); ++month) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      sums[month][level].together += terms[month][level].together;
      sums[month][level].alone += terms[month][level].alone;
      sums[month][level].differing += terms[month][level].differing;
    }
  }
}

// The paths of one block, by their numbers.
PathTally walk_block(const Setting& setting, std::size_t block) {
  PathTally tally = empty_tally(setting.options.months);
  const std::size_t end = std::min(setting.options.paths, (block + 1) * kPathsInBlock);
  for (std::size_t number = block * kPathsInBlock; number < end; ++number) {
    walk_one(tally, setting, number);
  }
  return tally;
}

}  // namespace

PathTally draw_paths(const SystemStart& start, const FieldAhead& field, const model::Parameters& parameters,
                     const PathOptions& options) {
  check_start(start, options.months);
  const Setting setting = make_setting(start, field, parameters, options);
  const std::size_t blocks = (options.paths + kPathsInBlock - 1) / kPathsInBlock;
  std::vector<PathTally> tallies(blocks);
  tbb::task_arena arena = infer::arena_of(options.threads);
  arena.execute([&] {
    tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) { tallies[block] = walk_block(setting, block); });
  });
  PathTally sums = empty_tally(options.months);
  for (const PathTally& tally : tallies) {
    sums.paths += tally.paths;
    add(sums.at_least, tally.at_least);
    add(sums.reached, tally.reached);
  }
  return sums;
}

DrawnShift shift_of(const Tally& tally, std::size_t paths) {
  const auto count = static_cast<double>(paths);
  const double shift = (static_cast<double>(tally.together) - static_cast<double>(tally.alone)) / count;
  const double variance = static_cast<double>(tally.differing) / count - shift * shift;
  return {shift, std::sqrt(std::max(0.0, variance) / count)};
}

}  // namespace entente::foresee
