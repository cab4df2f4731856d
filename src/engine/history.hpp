// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "domain/history.hpp"
#include "engine/pair_question.hpp"

namespace entente::engine {

inline constexpr std::size_t kHistoryLimit = 40;        // steps, unless asked for otherwise: some screens
inline constexpr std::size_t kMostHistorySteps = 2000;  // what may be asked for: a minute of work on a busy pair

struct HistoryQuestion {
  PairQuestion pair;         // as_of is the day whose knowledge is "now"; from and to are not used
  std::optional<Month> of;   // the one month that all steps are about; else each is about its own
  std::optional<Date> from;  // what became known before this day is one step
  std::size_t limit = kHistoryLimit;
};

// How the answer moved as knowledge grew: a step for each day on which a claim of the pair became known, replayed as
// `assess --as-of` that day answers. Where these are more than the limit, a step for each month, quarter or year, the
// finest that fits; of years the earliest are one step. With no month asked for, one step more tells how the answer
// stands at the end, where months passed since. Cost: an assessment a step; the ledger is read once.
AnswerHistory make_history(const HistoryQuestion& question, const OpenProject& opened);

}  // namespace entente::engine
