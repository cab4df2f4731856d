// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/front_matter.hpp"

#include <algorithm>

#include "ingest/ascii.hpp"
#include "ingest/loose_date.hpp"
#include "ingest/metadata_fields.hpp"

namespace entente::ingest {
namespace {

struct Line {
  std::string_view text;
  std::string_view rest;
};

Line first_line(std::string_view text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  return {text.substr(0, end), text.substr(std::min(end + 1, text.size()))};
}

std::string_view without_quotes(std::string_view value) {
  const bool is_quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return is_quoted ? value.substr(1, value.size() - 2) : value;
}

FrontMatter with_line(FrontMatter front, std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    return front;
  }
  const std::string key = to_lower(trim(line.substr(0, colon)));
  const std::string_view value = without_quotes(trim(line.substr(colon + 1)));
  if (const MetadataField* field = find_metadata_field(key)) {
    front.metadata.*field->member = collapse_space(value);
  }
  if (key != kDateKey) {
    return front;
  }
  const Result<Date> strict = parse_date(value);
  front.metadata.published = strict ? std::optional(*strict) : find_day(value);
  if (!front.metadata.published) {
    front.warnings.push_back("the date in its front matter, \"" + std::string(value) +
                             "\", is no date from 1900 to 2100 and was left out; write it as 2022-05-09");
  }
  return front;
}

bool is_closing(std::string_view line) { return trim(line) == "---" || trim(line) == "..."; }

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter none{{}, {}, text};
  Line line = first_line(text);
  if (trim(line.text) != "---") {
    return none;
  }
  FrontMatter front;
  while (!line.rest.empty()) {
    line = first_line(line.rest);
    if (is_closing(line.text)) {
      front.rest = line.rest;
      return front;
    }
    front = with_line(std::move(front), line.text);
  }
  return none;
}

}  // namespace entente::ingest
