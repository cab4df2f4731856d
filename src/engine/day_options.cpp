// SPDX-License-Identifier: Apache-2.0
#include "engine/day_options.hpp"

#include "base/error.hpp"

namespace entente::engine {

OptionRow from_option() {
  return {.name = "from", .value_name = "DATE", .help = "from this day, month or year on", .kind = OptionKind::date};
}

OptionRow to_option() {
  return {
      .name = "to", .value_name = "DATE", .help = "up to the end of this day, month or year", .kind = OptionKind::date};
}

DateRange days_asked(const Request& request) {
  DateRange days;
  if (const auto from = request.text("from")) {
    days.first = parse_date_range(*from).value().first;  // check_request found it to be a date
  }
  if (const auto to = request.text("to")) {
    days.last = parse_date_range(*to).value().last;
  }
  if (days.first && days.last && *days.last < *days.first) {
    throw Failure({ErrorCode::date_invalid, "--from, --to", "the first day lies after the last",
                   "Give --from a day that is not after --to"});
  }
  return days;
}

}  // namespace entente::engine
