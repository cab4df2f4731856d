// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/csv.hpp"

#include <utility>

namespace entente::ingest {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class CsvParser {
 public:
  CsvParser(std::string_view text, const std::string& file_name) : text_(text), file_name_(file_name) {
    if (text_.starts_with(kByteOrderMark)) {
      text_.remove_prefix(kByteOrderMark.size());
    }
  }

  Result<std::vector<CsvRow>> parse() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      if (skip_line_end()) {
        continue;
      }
      Result<CsvRow> row = read_row();
      if (!row) {
        return tl::unexpected(row.error());
      }
      rows.push_back(std::move(*row));
    }
    return rows;
  }

 private:
  // Also skips a last line end that only a CR marks.
  bool skip_line_end() {
    const std::string_view rest = text_.substr(at_);
    std::size_t length = 0;
    if (rest.starts_with("\r\n")) {
      length = 2;
    } else if (rest.starts_with('\n') || rest == "\r") {
      length = 1;
    }
    at_ += length;
    line_ += length > 0 ? 1U : 0U;
    return length > 0;
  }

  Result<CsvRow> read_row() {
    CsvRow row{line_, {}};
    while (true) {
      Result<std::string> cell = at_ < text_.size() && text_[at_] == '"' ? read_quoted() : read_plain();
      if (!cell) {
        return tl::unexpected(cell.error());
      }
      row.cells.push_back(std::move(*cell));
      if (at_ >= text_.size() || skip_line_end()) {
        return row;
      }
      ++at_;  // the comma
    }
  }

  Result<std::string> read_plain() {
    std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
    const bool ends_line = end == text_.size() || text_[end] == '\n';
    end -= ends_line && end > at_ && text_[end - 1] == '\r' ? 1U : 0U;
    std::string cell(text_.substr(at_, end - at_));
    at_ = end;
    return cell;
  }

  Result<std::string> read_quoted() {
    const std::size_t opened_line = line_;
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      const bool is_quote = text_[at_] == '"';
      const bool is_doubled = is_quote && at_ + 1 < text_.size() && text_[at_ + 1] == '"';
      if (is_quote && !is_doubled) {
        ++at_;
        return closed(std::move(cell));
      }
      at_ += is_doubled ? 1U : 0U;
      line_ += text_[at_] == '\n' ? 1U : 0U;
      cell += text_[at_];
    }
    return fail(ErrorCode::registry_invalid, file_name_ + ":" + std::to_string(opened_line),
                "a quote is opened here and never closed", "Close it with \"; a quote inside a quoted cell is doubled");
  }

  // After the closing quote only a comma or the end of the line may stand.
  [[nodiscard]] Result<std::string> closed(std::string cell) const {
    const std::string_view rest = text_.substr(at_);
    const bool is_end =
        rest.empty() || rest.front() == ',' || rest.front() == '\n' || rest.starts_with("\r\n") || rest == "\r";
    if (!is_end) {
      return fail(ErrorCode::registry_invalid, file_name_ + ":" + std::to_string(line_),
                  "text stands behind the closing quote of a cell",
                  "Put the whole cell in quotes; a quote inside a quoted cell is doubled");
    }
    return cell;
  }

  std::string_view text_;
  const std::string& file_name_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view text, const std::string& file_name) {
  return CsvParser(text, file_name).parse();
}

}  // namespace entente::ingest
