// SPDX-License-Identifier: Apache-2.0
#include "report/signals_json.hpp"

#include "report/shown_json.hpp"

namespace entente::report {

std::string signals_to_json(const PairSignals& signals) {
  Json months = Json::array();
  for (const MonthSignal& signal : signals.months) {
    months.push_back({{"month", to_iso(signal.month)},
                      {"signal", to_word(signal.kind)},
                      {"observed", signal.observed},
                      {"expected", signal.expected},
                      {"events", signal.events},
                      {"posts", signal.posts}});
  }
  return written({{"a", signals.a.value},
                  {"b", signals.b.value},
                  {"months", months},
                  {"count", signals.events},
                  {"left_out", signals.left_out},
                  {"notes", signals.notes}});
}

}  // namespace entente::report
