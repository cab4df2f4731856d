// SPDX-License-Identifier: Apache-2.0
#include "report/contradictions_json.hpp"

#include <nlohmann/json.hpp>

#include "report/shown_json.hpp"

namespace entente::report {

std::string contradictions_to_json(std::span<const Contradiction> contradictions) {
  Json list = Json::array();
  for (const Contradiction& each : contradictions) {
    Json also = Json::array();
    for (const Pair& pair : each.also) {
      also.push_back(Json::array({pair.first.value, pair.second.value}));
    }
    list.push_back({{"kind", to_word(each.kind)},
                    {"voices", to_word(each.voices)},
                    {"is_within_document", each.is_within_document},
                    {"reason", each.reason},
                    {"also", also},
                    {"others", each.others},
                    {"left", shown_json(each.left)},
                    {"right", shown_json(each.right)}});
  }
  return written(Json{{"contradictions", list}});
}

}  // namespace entente::report
