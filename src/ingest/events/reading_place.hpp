// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/delimited/row_reader.hpp"
#include "ingest/events/event_report.hpp"

namespace entente::ingest {

// Where a file of rows goes on, and what was counted up to there.
struct ReadingPlace {
  RowPlace rows;
  EventReport report;
};

// The place as text, bound to terms: all that decides beside the bytes what rows give. The second is the inverse of the
// first; nothing for other terms, and for texts that the first does not write.
std::string to_text(const ReadingPlace& place, const std::string& terms);
std::optional<ReadingPlace> reading_place_from(std::string_view text, const std::string& terms);

}  // namespace entente::ingest
