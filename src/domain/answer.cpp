// SPDX-License-Identifier: Apache-2.0
#include "domain/answer.hpp"

namespace entente {

std::string_view to_word(AnalyticConfidence confidence) {
  switch (confidence) {
    case AnalyticConfidence::low:
      return "low";
    case AnalyticConfidence::moderate:
      return "moderate";
    case AnalyticConfidence::high:
      break;
  }
  return "high";
}

}  // namespace entente
