// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "ingest/formats/parsed.hpp"
#include "ingest/ingest.hpp"

namespace entente::ingest {

// What a format is recognised by: the bytes or, for formats that are text, the decoded text; the suffix is only a hint.
struct FormatQuestion {
  std::string_view content;
  std::string_view suffix;  // lower case, with its dot; empty if there is none
};

enum class FormatContent : std::uint8_t { bytes, text };

// One row a format. A new format is a file pair under formats/ and a row here.
struct Format {
  std::string_view word;
  std::span<const std::string_view> suffixes;
  std::string_view media_type;
  FormatContent content;
  bool (*is_it)(const FormatQuestion& question);
  Result<ParsedDocument> (*parse)(RawDocument&& raw, const IngestLimits& limits);
};

std::span<const Format> format_table();
// The first row of that content which recognises it; null if none does. Text always has one.
const Format* find_format(FormatContent content, const FormatQuestion& question);

}  // namespace entente::ingest
