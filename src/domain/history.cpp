// SPDX-License-Identifier: Apache-2.0
#include "domain/history.hpp"

namespace entente {

std::string_view to_word(MoverKind kind) {
  switch (kind) {
    case MoverKind::added:
      return "added";
    case MoverKind::grown:
      return "grown";
    case MoverKind::decided_on:
      return "decided on";
    case MoverKind::weighed_anew:
      return "weighed anew";
    case MoverKind::dropped:
      break;
  }
  return "dropped";
}

std::string_view to_word(HistoryGrain grain) {
  switch (grain) {
    case HistoryGrain::day:
      return "day";
    case HistoryGrain::month:
      return "month";
    case HistoryGrain::quarter:
      return "quarter";
    case HistoryGrain::year:
      break;
  }
  return "year";
}

}  // namespace entente
