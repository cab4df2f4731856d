// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace entente::ingest {

// The day that a document's metadata names, as documents write it: "2022-05-09T10:00:00Z", "2022/05/09", "20220509",
// "9 May 2022", "May 9, 2022", "Mon, 09 May 2022 10:00:00 GMT". The day is taken as written, whatever the time zone.
// None if there is no such day, or only numbers whose order may be day-month or month-day.
std::optional<Date> find_day(std::string_view text);

}  // namespace entente::ingest
