// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// Which party of a sentence starts or ends at a token; asked for thousands of times, so answered from a table.
class PartyPlaces {
 public:
  PartyPlaces(const SentenceView& sentence, const std::vector<Party>& parties);

  // Nothing where no party starts at the token.
  [[nodiscard]] const Party* starting_at(std::size_t token) const;
  // The party whose last token stands right before this one.
  [[nodiscard]] const Party* ending_at(std::size_t token) const;
  // The party that covers the token.
  [[nodiscard]] const Party* around(std::size_t token) const;

 private:
  TokenRange range_;
  const std::vector<Party>& parties_;
  std::vector<std::int32_t> starts_;  // [token - range.first] party that starts there, -1
  std::vector<std::int32_t> ends_;    // [token - range.first] party whose last token is before this one, -1
};

}  // namespace entente::read
