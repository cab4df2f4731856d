// SPDX-License-Identifier: Apache-2.0
#include "ingest/delimited/row_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <fstream>
#include <functional>
#include <random>

#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using ::testing::HasSubstr;
using Rows = std::vector<std::vector<std::string>>;

struct Read {
  Rows rows;
  std::vector<std::size_t> lines;
};

Read read_all(RowReader reader) {
  Read read;
  while (const std::optional<DelimitedRow> row = reader.next()) {
    read.rows.emplace_back(row->cells.begin(), row->cells.end());
    read.lines.push_back(row->line);
  }
  return read;
}

Read read_text(const std::string& text, const Dialect& dialect = {}, std::size_t stretch = 1 << 20) {
  return read_all(RowReader(bytes_in_memory(text, stretch), "events.csv", dialect));
}

Error error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.error();
  }
  return {};
}

// RFC 4180 as a walk over the bytes that holds one state: what the reader must agree with.
class NaiveParser {
 public:
  Read parse(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool ends_line = text[i] == '\n' || text[i] == '\r';
      take(text[i], ends_line);
      line_ += ends_line && !(text[i] == '\n' && i > 0 && text[i - 1] == '\r') ? 1U : 0U;
      if (ends_line && !is_quoted_) {
        row_line_ = line_;
      }
    }
    end_row();
    return read_;
  }
  [[nodiscard]] bool is_open() const { return is_quoted_; }

 private:
  void take(char byte, bool ends_line) {
    if (is_quoted_) {
      is_quoted_ = byte != '"';
      was_closed_ = !is_quoted_;
      cell_ += is_quoted_ ? std::string(1, byte) : "";
    } else if (byte == '"' && (is_cell_start_ || was_closed_)) {
      cell_ += was_closed_ ? "\"" : "";
      is_quoted_ = true;
      has_bytes_ = true;
      was_closed_ = is_cell_start_ = false;
    } else if (byte == ',') {
      end_cell();
      has_bytes_ = true;
    } else if (ends_line) {
      end_row();
    } else {
      cell_ += byte;
      has_bytes_ = true;
      was_closed_ = is_cell_start_ = false;
    }
  }
  void end_cell() {
    cells_.push_back(std::move(cell_));
    cell_.clear();
    was_closed_ = false;
    is_cell_start_ = true;
  }
  void end_row() {
    end_cell();
    if (has_bytes_) {
      read_.rows.push_back(cells_);
      read_.lines.push_back(row_line_);
    }
    cells_.clear();
    has_bytes_ = false;
  }

  Read read_;
  std::vector<std::string> cells_;
  std::string cell_;
  bool is_quoted_ = false;
  bool was_closed_ = false;
  bool is_cell_start_ = true;
  bool has_bytes_ = false;
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
};

TEST(RowReader, cells_are_unquoted_and_keep_line_ends_inside_quotes) {
  const Read read = read_text("a,\"b \"\"x\"\"\r\nc\",\r\n\"\",d,e\n");
  EXPECT_EQ(read.rows, (Rows{{"a", "b \"x\"\r\nc", ""}, {"", "d", "e"}}));
  EXPECT_EQ(read.lines, (std::vector<std::size_t>{1, 3}));
}

TEST(RowReader, line_ends_may_be_mixed_and_blank_lines_give_no_row) {
  const Read read = read_text("a\n\nb\r\n\r\nc\rd");
  EXPECT_EQ(read.rows, (Rows{{"a"}, {"b"}, {"c"}, {"d"}}));
  EXPECT_EQ(read.lines, (std::vector<std::size_t>{1, 3, 5, 6}));
}

TEST(RowReader, cells_may_be_parted_by_tabs_or_semicolons) {
  EXPECT_EQ(read_text("a\t\"b\tc\n", {'\t', Quoting::none}).rows, (Rows{{"a", "\"b", "c"}}));
  EXPECT_EQ(read_text("a;\"b;c\"\n", {';', Quoting::rfc4180}).rows, (Rows{{"a", "b;c"}}));
}

TEST(RowReader, a_byte_order_mark_is_skipped) {
  EXPECT_EQ(read_text("\xEF\xBB\xBF\"a\",b\n").rows, (Rows{{"a", "b"}}));
}

std::string drawn_text(std::mt19937& random) {
  constexpr std::string_view kAlphabet = "abc,,\"\"\n\r";
  std::string text;
  for (std::size_t left = random() % 300; left > 0; --left) {
    text += kAlphabet[random() % kAlphabet.size()];
  }
  return text;
}

ErrorCode code_of(const std::string& text) {
  return error_of([&] { read_text(text); }).code;
}

// Law: the same rows and lines as a walk byte by byte, however the bytes come in.
TEST(RowReader, agrees_with_a_naive_parser_on_random_bytes) {
  std::mt19937 random(5);
  int open = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::string text = drawn_text(random);
    NaiveParser naive;
    const Read expected = naive.parse(text);
    if (naive.is_open()) {
      ++open;
      EXPECT_EQ(code_of(text), ErrorCode::document_broken);
      continue;
    }
    const Read read = read_text(text, {}, 1 + random() % 90);
    ASSERT_EQ(read.rows, expected.rows) << text;
    ASSERT_EQ(read.lines, expected.lines) << text;
  }
  EXPECT_GT(open, 100);
  EXPECT_LT(open, 2900);
}

TEST(RowReader, rows_longer_than_the_buffer_are_read_whole) {
  const std::string cell(700'000, 'x');
  const Read read = read_text("a," + cell + "\nb,\"" + cell + "\ny\"\nc,d\n");
  ASSERT_EQ(read.rows.size(), 3U);
  EXPECT_EQ(read.rows[0][1], cell);
  EXPECT_EQ(read.rows[1][1], cell + "\ny");
  EXPECT_EQ(read.lines[2], 4U);
}

TEST(RowReader, a_quote_that_is_never_closed_is_refused_with_its_line) {
  const Error error = error_of([] { read_text("a,b\nc,\"d\ne,f\n"); });
  EXPECT_EQ(error.code, ErrorCode::document_broken);
  EXPECT_EQ(error.place, "events.csv:2");
  EXPECT_THAT(error.what, HasSubstr("never closed"));
  EXPECT_FALSE(error.way_out.empty());
}

// The rows from a place on, by a reader of its own.
Read read_from(const std::string& text, const RowPlace& place, std::size_t stretch) {
  return read_all(RowReader(bytes_in_memory(text.substr(place.offset), stretch), "events.csv", {}, {}, place));
}

TEST(RowReader, goes_on_at_any_place_that_another_reader_told) {
  std::mt19937 random(6);
  std::size_t compared = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string text = (round % 2 == 0 ? "\xEF\xBB\xBF" : "") + drawn_text(random);
    if (code_of(text) == ErrorCode::document_broken) {
      continue;
    }
    const Read whole = read_text(text);
    constexpr std::size_t kMark = 3;  // a first stretch holds the whole byte order mark
    RowReader reader(bytes_in_memory(text, kMark + random() % 90), "events.csv", {});
    for (std::size_t row = 0; row < whole.rows.size(); ++row) {
      reader.next();
      const Read rest = read_from(text, reader.place(), 1 + random() % 90);
      const auto behind = static_cast<std::ptrdiff_t>(row + 1);
      ASSERT_EQ(rest.rows, Rows(whole.rows.begin() + behind, whole.rows.end())) << text;
      ASSERT_EQ(rest.lines, std::vector<std::size_t>(whole.lines.begin() + behind, whole.lines.end())) << text;
      ++compared;
    }
  }
  EXPECT_GT(compared, 1000U);
}

// A line of a gigabyte comes from nowhere: it must be refused long before all of it was read.
TEST(RowReader, an_endless_line_is_refused_with_its_place_in_bounded_memory) {
  std::size_t given = 0;
  const ByteReader endless = [&given](std::span<char> bytes) {
    std::ranges::fill(bytes, 'x');
    if (given == 0) {
      bytes[3] = '\n';
    }
    given += bytes.size();
    return bytes.size();
  };
  const Error error = error_of([&] { read_all(RowReader(endless, "events.csv", {})); });
  EXPECT_EQ(error.code, ErrorCode::file_too_large);
  EXPECT_EQ(error.place, "events.csv:2");
  EXPECT_LT(given, std::size_t{100} << 20U);
}

TEST(RowReader, a_row_of_too_many_cells_is_refused) {
  const Error error = error_of([] { read_text("a,b\n" + std::string(20'000, ',') + "\n"); });
  EXPECT_EQ(error.code, ErrorCode::file_too_large);
  EXPECT_EQ(error.place, "events.csv:2");
}

class FileOnDisk : public ::testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& bytes) { return folder.write(name, bytes); }
  std::filesystem::path write_gz(const std::string& name, const std::string& bytes) {
    const std::filesystem::path file = folder.path() / name;
    gzFile out = gzopen(file.c_str(), "ab");
    EXPECT_EQ(gzwrite(out, bytes.data(), static_cast<unsigned>(bytes.size())), static_cast<int>(bytes.size()));
    EXPECT_EQ(gzclose(out), Z_OK);
    return file;
  }
  static Read read(const std::filesystem::path& file) {
    return read_all(RowReader(open_bytes(file), file.filename().string(), {}));
  }
  testing::TempFolder folder;
};

TEST_F(FileOnDisk, gz_is_unpacked_on_the_way_also_in_several_parts) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) {
    text += std::to_string(i) + ",\"a,b\"\n";
  }
  write_gz("events.csv.gz", text);
  const Read once = read(write("events.csv", text));
  EXPECT_EQ(read(folder.path() / "events.csv.gz").rows, once.rows);
  write_gz("events.csv.gz", text);
  EXPECT_EQ(read(folder.path() / "events.csv.gz").rows.size(), 2 * once.rows.size());
}

TEST_F(FileOnDisk, reading_begins_behind_the_bytes_that_are_left_out_also_of_gz) {
  std::string text;
  for (int i = 0; i < 40'000; ++i) {
    text += std::to_string(i) + ",ALPHA\n";
  }
  const std::size_t from = text.find("30000,ALPHA");
  for (const std::filesystem::path& file : {write("a.csv", text), write_gz("a.csv.gz", text)}) {
    const Read rest = read_all(RowReader(open_bytes(file, from), "events.csv", {}, {}, {from, 30'001, false}));
    ASSERT_EQ(rest.rows.size(), 10'000U) << file;
    EXPECT_EQ(rest.rows.front(), (std::vector<std::string>{"30000", "ALPHA"})) << file;
    EXPECT_EQ(rest.lines.front(), 30'001U) << file;
  }
}

TEST_F(FileOnDisk, a_gz_file_that_is_cut_short_or_damaged_is_refused) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) {
    text += std::to_string(i * 7919) + ",b\n";
  }
  const std::filesystem::path file = write_gz("events.csv.gz", text);
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  EXPECT_THAT(error_of([&] { read(file); }).what, HasSubstr("cut short"));
  std::fstream damaged(file, std::ios::in | std::ios::out | std::ios::binary);
  damaged.seekp(300);
  damaged << std::string(64, '\xFF');
  damaged.close();
  EXPECT_EQ(error_of([&] { read(file); }).code, ErrorCode::document_broken);
}

TEST_F(FileOnDisk, zip_archives_folders_missing_and_empty_files_are_refused_by_name) {
  EXPECT_THAT(error_of([&] { read(write("events.zip", "PK\x03\x04 rest")); }).what, HasSubstr("zip archive"));
  EXPECT_EQ(error_of([&] { read(write("empty.csv", "")); }).code, ErrorCode::file_empty);
  EXPECT_EQ(error_of([&] { read(folder.path() / "none.csv"); }).code, ErrorCode::file_missing);
  EXPECT_EQ(error_of([&] { read(folder.path()); }).code, ErrorCode::file_unreadable);
}

}  // namespace
}  // namespace entente::ingest
