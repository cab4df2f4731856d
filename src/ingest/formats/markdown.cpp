// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/markdown.hpp"

#include <algorithm>
#include <cstdint>

#include "ingest/ascii.hpp"
#include "ingest/formats/front_matter.hpp"
#include "ingest/formats/markdown_inline.hpp"
#include "ingest/metadata_fields.hpp"

namespace entente::ingest {
namespace {

constexpr std::size_t kDeepestHeading = 6;
constexpr std::size_t kLongestListNumber = 9;  // CommonMark 5.2

bool consists_of(std::string_view line, std::string_view bytes) {
  return !line.empty() && line.find_first_not_of(bytes) == std::string_view::npos;
}

// "***", "- - -": a line between parts.
bool is_rule(std::string_view line) {
  const auto marks = static_cast<std::size_t>(std::ranges::count(line, line.front()));
  return std::string_view("*-_").find(line.front()) != std::string_view::npos && marks >= 3 &&
         consists_of(line, std::string{line.front(), ' '});
}

bool is_table_rule(std::string_view line) {
  return consists_of(line, "|-: ") && line.find('|') != std::string_view::npos &&
         line.find('-') != std::string_view::npos;
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

// "[name]: address" is a target of links elsewhere.
bool is_link_target(std::string_view line) {
  return line.starts_with('[') && !line.starts_with("[^") && line.find("]:") != std::string_view::npos &&
         line.find("]:") < line.find(' ');
}

// The words after the mark of a heading; no value if the line is none.
std::optional<std::string_view> heading_words(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > kDeepestHeading || (level < line.size() && !is_space(line[level]))) {
    return std::nullopt;
  }
  std::string_view words = trim(line.substr(level));
  const std::size_t end = words.find_last_not_of('#');
  const bool has_closing_marks = end != std::string_view::npos && end + 1 < words.size() && is_space(words[end]);
  return has_closing_marks ? trim(words.substr(0, end)) : words;
}

// Bytes of "- ", "* ", "+ ", "12. ", "12) " or "[^1]: " at the start of the line; 0 if it is no item of a list.
std::size_t item_mark_length(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  std::size_t length = 0;
  if (digits > 0 && digits <= kLongestListNumber && digits < line.size() &&
      (line[digits] == '.' || line[digits] == ')')) {
    length = digits + 1;
  } else if (line.starts_with("[^") && line.find("]:") != std::string_view::npos) {
    length = line.find("]:") + 2;
  } else if (std::string_view("-*+").find(line.front()) != std::string_view::npos) {
    length = 1;
  }
  return length > 0 && length < line.size() && is_space(line[length]) ? length + 1 : 0;
}

std::string_view without_quote_marks(std::string_view line) {
  while (line.starts_with('>')) {
    line = trim(line.substr(1));
  }
  return line;
}

class MarkdownReader {
 public:
  void read_line(std::string_view raw_line) {
    const std::string_view line = without_quote_marks(trim(raw_line));
    if (is_fence(line)) {
      end_paragraph();
      in_code_ = !in_code_;
    } else if (in_code_) {
      add_line(raw_line);
    } else if (line.empty()) {
      end_paragraph();
    } else {
      read_marked(line);
    }
  }

  ParsedDocument take() {
    end_paragraph();
    return {.text = std::move(text_), .metadata = {.title = title_}};
  }

 private:
  void read_marked(std::string_view line) {
    const bool is_underline = consists_of(line, "=") || consists_of(line, "-");
    if (is_underline && !paragraph_.empty()) {
      end_paragraph(Block::heading);
      return;
    }
    if (const auto words = heading_words(line)) {
      end_paragraph();
      add_line(*words);
      end_paragraph(Block::heading);
      return;
    }
    if (is_rule(line) || is_table_rule(line) || is_link_target(line)) {
      end_paragraph();
      return;
    }
    const std::size_t mark = item_mark_length(line);
    if (mark > 0 || line.starts_with('|')) {
      end_paragraph();
    }
    add_line(trim(line.substr(mark)));
  }

  enum class Block : std::uint8_t { paragraph, heading };

  void add_line(std::string_view line) {
    if (!paragraph_.empty()) {
      paragraph_ += '\n';
    }
    paragraph_ += line;
  }

  void end_paragraph(Block block = Block::paragraph) {
    const std::string words = in_code_ ? paragraph_ : plain_words(paragraph_);
    paragraph_.clear();
    if (is_blank(words)) {
      return;
    }
    text_ += text_.empty() ? "" : "\n";
    text_ += words;
    text_ += '\n';
    if (block == Block::heading && title_.empty()) {
      title_ = collapse_space(words);
    }
  }

  std::string text_;
  std::string paragraph_;
  std::string title_;
  bool in_code_ = false;
};

std::string without_comments(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find("<!--"), text.size());
    const std::size_t close = text.find("-->", open);
    kept += text.substr(0, close == std::string_view::npos ? text.size() : open);
    text.remove_prefix(close == std::string_view::npos ? text.size() : close + 3);
  }
  return kept;
}

}  // namespace

bool is_markdown(const FormatQuestion& question) { return question.suffix == ".md" || question.suffix == ".markdown"; }

Result<ParsedDocument> parse_markdown(RawDocument&& raw, const IngestLimits& /*limits*/) {
  FrontMatter front = read_front_matter(raw.text);
  const std::string body = without_comments(front.rest);
  MarkdownReader reader;
  std::string_view rest = body;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    reader.read_line(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  ParsedDocument parsed = reader.take();
  parsed.metadata = merge_metadata(front.metadata, std::move(parsed.metadata));
  parsed.warnings = std::move(front.warnings);
  return parsed;
}

}  // namespace entente::ingest
