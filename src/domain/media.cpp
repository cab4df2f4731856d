// SPDX-License-Identifier: Apache-2.0
#include "domain/media.hpp"

namespace entente {

std::string_view to_word(PassingOn way) {
  switch (way) {
    case PassingOn::forwarded:
      return "forwarded";
    case PassingOn::copied:
      break;
  }
  return "copied";
}

}  // namespace entente
