// SPDX-License-Identifier: Apache-2.0
#include "domain/place.hpp"

namespace entente {

std::string to_text(const Place& place) {
  std::string text = place.second;
  for (const std::string& part : {place.first, place.country}) {
    text += (text.empty() || part.empty() ? "" : ", ") + part;
  }
  return text;
}

}  // namespace entente
