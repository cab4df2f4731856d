// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "domain/answer.hpp"

namespace entente {

// A claim that waits for a person's word.
struct ReviewItem {
  ShownClaim shown;
  std::string a_name;
  std::string b_name;
  bool is_counted = true;  // false: of the learned step's doubts or a language model's, so evidence only once confirmed
  bool is_watched = false;              // a standing question asks of its pair
  Level event_level = Level::tactical;  // the effect is on "at least this level"
  std::optional<double> event_prob;     // of the pair's answer today; empty where the pair was not looked at
  std::optional<double>
      effect_logit;  // by which that answer would move without the claim's family, shared by its claims
};

// What waits, the largest effect first: then what does not count yet, then claims of pairs that were not looked at.
struct ReviewQueue {
  Date as_of{};
  std::vector<ReviewItem> items;  // at most as many as asked for
  std::size_t waiting_count = 0;  // all that wait
  std::size_t pair_count = 0;     // of their pairs
  std::size_t looked_at_count = 0;
  std::string second_reader;  // for second readings: who is to read; nothing then tells what was decided first
};

}  // namespace entente
