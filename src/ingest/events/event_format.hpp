// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "domain/event.hpp"
#include "domain/post.hpp"
#include "ingest/delimited/row_reader.hpp"
#include "ingest/delimited/structure.hpp"

namespace entente::ingest {

// Why a row gives nothing, in words that are the same for all rows of a kind: "the date is none".
struct Skip {
  std::string why;
};
template <class Row>
using RowResult = tl::expected<Row, Skip>;

// The cells of one row.
using Cells = std::span<const std::string_view>;
// Fills a blank event, or says why the row must be skipped; the event is of no use then. In place, since the memory of
// its texts serves row after row.
using MapEvent = std::function<std::optional<Skip>(Event& event, Cells)>;
using MapPost = std::function<RowResult<Post>(Cells)>;

// What a project asks of all readers.
struct EventOptions {
  bool keep_exact_places = false;  // false: no name finer than the second level, coordinates to half a degree
};

// How a file begins: its first rows, at least one, parted by one delimiter.
struct FileHead {
  std::string file_name;
  Dialect dialect;
  std::vector<std::vector<std::string>> rows;
};

// A file whose format is known: how its rows are mapped. One of the two maps is set.
struct RecognisedFile {
  MapEvent map_event;
  MapPost map_post;
  bool has_header = true;
  bool looks_back = false;  // what a row gives depends on rows before it, so that reading begins with the first
  std::string version;
};

// One row a format of delimited files.
struct EventFormat {
  std::string_view series;  // stable word; ids are the same event within a series
  std::string_view title;
  std::string_view licence;
  std::string_view citation;
  bool may_leave = true;
  std::vector<std::string_view> required;  // columns that a header must name; none for files without a header
  // Called where the header names the required columns, or there are none. Nothing where the head is not of this
  // format.
  std::optional<RecognisedFile> (*recognise)(const FileHead& head, const EventOptions& options) = nullptr;
};

// All formats, the most special first.
std::span<const EventFormat> event_formats();

}  // namespace entente::ingest
