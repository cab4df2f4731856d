// SPDX-License-Identifier: Apache-2.0
#include "domain/pair_signals.hpp"

namespace entente {

std::string_view to_word(SignalKind kind) {
  switch (kind) {
    case SignalKind::fights:
      return "fights";
    case SignalKind::joint_events:
      return "joint_events";
    case SignalKind::shared_adversaries:
      return "shared_adversaries";
    case SignalKind::co_location:
      return "co_location";
    case SignalKind::agreements:
      break;
  }
  return "agreements";
}

}  // namespace entente
