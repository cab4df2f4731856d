// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/html_depth.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "ingest/ascii.hpp"

namespace entente::ingest {
namespace {

// Elements that have no end tag or may leave it out.
constexpr std::array<std::string_view, 31> kSelfEnding{
    "area", "base",   "body",  "br", "col",   "colgroup", "dd",       "dt",     "embed", "head",  "hr",
    "html", "img",    "input", "li", "link",  "meta",     "optgroup", "option", "p",     "param", "rp",
    "rt",   "source", "tbody", "td", "tfoot", "th",       "thead",    "tr",     "wbr"};
constexpr std::array<std::string_view, 7> kRawText{"iframe", "noembed",  "noframes", "script",
                                                   "style",  "textarea", "xmp"};

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string tag_name(std::string_view rest) {
  const std::size_t end = std::min(rest.find_first_of(" \t\r\n\f/>"), rest.size());
  constexpr std::size_t kLongestName = 16;  // longer ones are none of those above
  return to_lower(rest.substr(0, std::min(end, kLongestName)));
}

// The byte after the '>' that ends the tag; quotes may hold a '>'.
std::size_t after_tag(std::string_view html, std::size_t at) {
  char quote = '\0';
  for (; at < html.size(); ++at) {
    const char byte = html[at];
    if (quote != '\0') {
      quote = byte == quote ? '\0' : quote;
    } else if (byte == '"' || byte == '\'') {
      quote = byte;
    } else if (byte == '>') {
      return at + 1;
    }
  }
  return html.size();
}

std::size_t after(std::string_view html, std::string_view mark, std::size_t from) {
  const std::size_t found = find_any_case(html, mark, from);
  return found == std::string_view::npos ? html.size() : found + mark.size();
}

class NestingCounter {
 public:
  explicit NestingCounter(std::string_view html) : html_(html) {}

  std::size_t count() {
    for (std::size_t at = html_.find('<'); at < html_.size(); at = html_.find('<', at)) {
      at = html_.substr(at).starts_with("<!--") ? after(html_, "-->", at) : read_tag(at);
    }
    return deepest_;
  }

 private:
  std::size_t read_tag(std::size_t at) {
    const bool is_end = html_.substr(at).starts_with("</");
    const std::size_t name_at = at + (is_end ? 2 : 1);
    if (name_at >= html_.size() || !is_letter(html_[name_at])) {
      return at + 1;
    }
    const std::string name = tag_name(html_.substr(name_at));
    const std::size_t next = after_tag(html_, name_at);
    if (is_end) {
      close(name);
      return next;
    }
    if (is_one_of(kRawText, name)) {
      return after(html_, "</" + name, next);
    }
    open(name, html_.substr(at, next - at).ends_with("/>"));
    return next;
  }

  void open(std::string_view name, bool has_slash) {
    drawing_depth_ += name == "svg" || name == "math" ? 1U : 0U;
    // Only inside drawings and formulas does the slash end an element.
    if (is_one_of(kSelfEnding, name) || (has_slash && drawing_depth_ > 0)) {
      return;
    }
    deepest_ = std::max(deepest_, ++depth_);
  }

  void close(std::string_view name) {
    const bool is_drawing = name == "svg" || name == "math";
    drawing_depth_ -= is_drawing && drawing_depth_ > 0 ? 1U : 0U;
    depth_ -= depth_ > 0 && !is_one_of(kSelfEnding, name) ? 1U : 0U;
  }

  std::string_view html_;
  std::size_t depth_ = 0;
  std::size_t deepest_ = 0;
  std::size_t drawing_depth_ = 0;
};

}  // namespace

std::size_t deepest_nesting(std::string_view html) { return NestingCounter(html).count(); }

}  // namespace entente::ingest
