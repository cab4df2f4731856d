// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/file_head.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.hpp"
#include "ingest/ascii.hpp"
#include "ingest/charset.hpp"
#include "ingest/delimited/row_reader.hpp"
#include "ingest/events/columns.hpp"

namespace entente::ingest {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{64} << 10U;
constexpr std::size_t kHeadRows = 2;

// GDELT writes no quotes; all others do.
constexpr std::array<Dialect, 4> kDialects{Dialect{'\t', Quoting::none}, Dialect{'\t', Quoting::rfc4180},
                                           Dialect{',', Quoting::rfc4180}, Dialect{';', Quoting::rfc4180}};

std::vector<std::string> cells_of(const DelimitedRow& row) { return {row.cells.begin(), row.cells.end()}; }

// The first rows; fewer where the head ends within quotes: whether these are closed is seen when all of the file is
// read.
std::vector<std::vector<std::string>> first_rows(const std::string& bytes, const Dialect& dialect) {
  std::vector<std::vector<std::string>> rows;
  RowReader reader(bytes_in_memory(bytes), "", dialect);
  try {
    for (auto row = reader.next(); row && rows.size() < kHeadRows; row = reader.next()) {
      rows.push_back(cells_of(*row));
    }
  } catch (const Failure&) {
    return rows;
  }
  return rows;
}

std::string joined(const std::vector<std::string>& names) {
  constexpr std::size_t kNamed = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(kNamed, names.size()); ++i) {
    text += (i == 0 ? "" : ", ") + names[i];
  }
  return names.size() > kNamed ? text + " ..." : text;
}

std::string read_head(const ByteReader& read) {
  std::string bytes(kHeadBytes, '\0');
  std::size_t filled = 0;
  for (std::size_t got = 1; got > 0 && filled < bytes.size(); filled += got) {
    got = read(std::span(bytes).subspan(filled));
  }
  bytes.resize(filled);
  return bytes;
}

std::optional<std::string> first_bytes_of(const std::filesystem::path& file) {
  try {
    return read_head(open_bytes(file));
  } catch (const Failure&) {
    if (is_named_as_table(file)) {
      throw;
    }
  }
  return std::nullopt;
}

struct Near {
  std::string_view title;
  std::size_t found = 0;
  std::vector<std::string> missing;
};

Near nearness_of(const EventFormat& format, const Header& header) {
  Near near{format.title, 0, {}};
  for (const std::string_view column : format.required) {
    const bool is_there = header.column(column).is_there();
    near.found += is_there ? 1U : 0U;
    if (!is_there) {
      near.missing.emplace_back(column);
    }
  }
  return near;
}

// The format of whose columns the most are there.
Near nearest_format(const Header& header) {
  Near nearest;
  for (const EventFormat& format : event_formats()) {
    Near near = nearness_of(format, header);
    if (near.found > nearest.found) {
      nearest = std::move(near);
    }
  }
  return nearest;
}

}  // namespace

std::optional<std::string> first_bytes(const std::filesystem::path& file) {
  std::error_code ignored;
  const bool is_file = std::filesystem::is_regular_file(file, ignored) && std::filesystem::file_size(file, ignored) > 0;
  if (!is_file && !is_named_as_table(file)) {
    return std::nullopt;
  }
  return first_bytes_of(file);
}

std::vector<FileHead> heads_of(const std::string& first_bytes, const std::string& file_name) {
  std::vector<FileHead> heads;
  for (const Dialect& dialect : kDialects) {
    FileHead head{file_name, dialect, first_rows(first_bytes, dialect)};
    if (!head.rows.empty() && head.rows.front().size() > 1) {
      heads.push_back(std::move(head));
    }
  }
  return heads;
}

bool is_named_as_table(const std::filesystem::path& file) {
  constexpr std::array<std::string_view, 7> kEndings{".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson", ".zip"};
  const bool is_packed = to_lower(file.extension().string()) == ".gz";
  const std::string ending = to_lower((is_packed ? file.stem() : file).extension().string());
  return is_packed || std::ranges::find(kEndings, ending) != kEndings.end();
}

void refuse_wide_text(const std::filesystem::path& file, const std::string& first_bytes) {
  if (is_named_as_table(file) && wide_charset(first_bytes)) {
    throw Failure({ErrorCode::format_unknown, file.string(), "the table is written in UTF-16 or UTF-32",
                   "Save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")"});
  }
}

void refuse_unknown_table(const std::filesystem::path& file, const std::vector<FileHead>& readings) {
  const auto widest =
      std::ranges::max_element(readings, {}, [](const FileHead& head) { return head.rows.front().size(); });
  if (widest == readings.end()) {
    throw Failure({ErrorCode::format_unknown, file.string() + ":1",
                   "the first line has no cells parted by commas, tabs or semicolons",
                   "Give a table of events as its publisher wrote it"});
  }
  const Near near = nearest_format(Header(widest->rows.front()));
  if (near.found > 1) {
    throw Failure(
        {ErrorCode::format_unknown, file.string() + ":1",
         "it looks like " + std::string(near.title) + ", but these columns are missing: " + joined(near.missing),
         "Take the release that has them, or map its columns in entente.toml (docs/how-to/events.md)"});
  }
  throw Failure({ErrorCode::format_unknown, file.string() + ":1",
                 "its columns are those of no known data set: " + joined(widest->rows.front()),
                 "Map its columns in entente.toml under [events.NAME] (docs/how-to/events.md)"});
}

void refuse_unknown_json(const std::filesystem::path& file) {
  throw Failure({ErrorCode::format_unknown, file.string(),
                 "it is neither an export of Telegram Desktop nor a file of posts, one JSON object a line",
                 "Give each line \"channel\", \"id\", \"unix_time\" and \"text\" (docs/how-to/events.md)"});
}

}  // namespace entente::ingest
