// SPDX-License-Identifier: Apache-2.0
#include "read/class_statements.hpp"

#include <algorithm>

namespace entente::read {

bool leaves_no_room(const ClassStatement& only, const ClassStatement& other) {
  return only.is_only && only.actor != other.actor && only.head == other.head &&
         std::ranges::includes(other.modifiers, only.modifiers);
}

}  // namespace entente::read
