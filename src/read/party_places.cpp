// SPDX-License-Identifier: Apache-2.0
#include "read/party_places.hpp"

#include <algorithm>

namespace entente::read {

PartyPlaces::PartyPlaces(const SentenceView& sentence, const std::vector<Party>& parties)
    : range_(sentence.range), parties_(parties) {
  const std::size_t size = sentence.range.last - sentence.range.first + 1;
  starts_.assign(size, -1);
  ends_.assign(size, -1);
  for (std::size_t i = 0; i < parties.size(); ++i) {
    starts_[parties[i].tokens.first - sentence.range.first] = static_cast<std::int32_t>(i);
    ends_[parties[i].tokens.last - sentence.range.first] = static_cast<std::int32_t>(i);
  }
}

const Party* PartyPlaces::starting_at(std::size_t token) const {
  const std::int32_t index = range_.contains(token) ? starts_[token - range_.first] : -1;
  return index < 0 ? nullptr : &parties_[static_cast<std::size_t>(index)];
}

const Party* PartyPlaces::ending_at(std::size_t token) const {
  const bool is_inside = token >= range_.first && token <= range_.last;
  const std::int32_t index = is_inside ? ends_[token - range_.first] : -1;
  return index < 0 ? nullptr : &parties_[static_cast<std::size_t>(index)];
}

const Party* PartyPlaces::around(std::size_t token) const {
  const auto found = std::ranges::find_if(parties_, [&](const Party& party) { return party.tokens.contains(token); });
  return found == parties_.end() ? nullptr : &*found;
}

}  // namespace entente::read
