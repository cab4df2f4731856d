// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace entente {

// A place down to the second administrative level, never finer; what is not told is empty.
struct Place {
  std::string country;
  std::string first;
  std::string second;
  bool operator==(const Place&) const = default;
};

// "Barkhan, Balochistan, Pakistan".
std::string to_text(const Place& place);

// A name that a project adds to the gazetteer, or gives another meaning.
struct OwnPlace {
  std::string name;
  Place place;
};

}  // namespace entente
