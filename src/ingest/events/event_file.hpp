// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/event.hpp"
#include "domain/post.hpp"
#include "ingest/events/event_format.hpp"
#include "ingest/events/event_report.hpp"
#include "ingest/events/mapped_csv.hpp"

namespace entente::ingest {

// Reads the rows of one file of events or posts in batches.
class EventFile {
 public:
  virtual ~EventFile() = default;
  // What the file is, without hash and counts.
  [[nodiscard]] virtual const DataSet& data_set() const = 0;
  [[nodiscard]] virtual bool holds_posts() const = 0;
  // The next rows; none at the end. What they show stays good until the next call. Throw Failure with the line.
  virtual std::span<const Event> next_events() = 0;
  virtual std::span<const Post> next_posts() = 0;
  // Where the next rows begin, in words for go_on_at; empty where reading cannot begin there.
  [[nodiscard]] virtual std::string place() const { return ""; }
  // Lets the next rows be those at a place that was told by a reader of the same bytes, before any were read; false,
  // with nothing done, where it was told under other settings. Throws as open_event_file does.
  virtual bool go_on_at(const std::string& /*place*/) { return false; }
  // Of the rows read so far, those before the place where it went on among them.
  [[nodiscard]] virtual const EventReport& report() const = 0;
};

// A file of events or posts, whatever its name: the content decides. Null where it is neither; then it may be a
// document. Throws Failure(format_unknown) for a table or JSON file that no format fits, with what is missing of the
// nearest one and how to map it; file_missing, file_unreadable, file_empty, document_broken.
std::unique_ptr<EventFile> open_event_file(const std::filesystem::path& file, const EventOptions& options,
                                           std::span<const ColumnMapping> mappings);

}  // namespace entente::ingest
