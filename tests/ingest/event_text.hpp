// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "ingest/events/event_file.hpp"

namespace entente::ingest::testing {

// One line an event: id, kind, coding, days; then who against whom, where, deaths, note and source, each behind a bar.
// An ally stands behind '+', one of a list behind ','.
std::string text_of(const Event& event);

// All that a file gives.
struct ReadFile {
  DataSet data_set;
  std::vector<Event> events;
  std::vector<Post> posts;
  EventReport report;
};
ReadFile read_event_file(const std::filesystem::path& file, const EventOptions& options = {},
                         const std::vector<ColumnMapping>& mappings = {});
// "why: count (lines 2, 3)", one line a reason.
std::string skips_of(const EventReport& report);
Error error_of(const std::function<void()>& work);

}  // namespace entente::ingest::testing
