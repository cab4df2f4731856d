// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/html.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "ingest/ascii.hpp"
#include "ingest/formats/child_error.hpp"
#include "ingest/formats/html_depth.hpp"
#include "ingest/formats/html_page.hpp"
#include "ingest/formats/html_tree.hpp"
#include "ingest/limited_child.hpp"
#include "ingest/loose_date.hpp"

namespace entente::ingest {
namespace {

constexpr std::size_t kHeadWindow = 4096;        // comments and an XML line may stand before the first tag
constexpr std::size_t kDeepestNesting = 10'000;  // parsing takes a fifth of a second there; real pages stay below 100
constexpr std::uint64_t kPageOverhead = 1U << 20U;  // for metadata, which may repeat parts of the page
constexpr std::array<std::string_view, 4> kPageTags{"<!doctype html", "<html", "<head", "<body"};
// A fragment of a page is one only by its suffix: Markdown files begin with such tags, too.
constexpr std::array<std::string_view, 8> kFragmentTags{"<p",     "<div",  "<article", "<h1",
                                                        "<title", "<meta", "<section", "<main"};

template <std::size_t kSize>
bool has_tag(std::string_view head, const std::array<std::string_view, kSize>& tags) {
  return std::ranges::any_of(tags, [&](std::string_view tag) {
    const std::size_t found = find_any_case(head, tag);
    const std::size_t after = found + tag.size();
    return found != std::string_view::npos && (after >= head.size() || !is_letter(head[after]));
  });
}

Result<HtmlPage> read_in_child(const RawDocument& raw, const IngestLimits& limits) {
  const ChildOutcome outcome = run_work([&] { return pack_page(read_html_page(raw.text)); },
                                        {.memory_bytes = limits.child_memory_bytes,
                                         .cpu_seconds = limits.child_cpu_seconds,
                                         .wall_seconds = limits.child_wall_seconds,
                                         .output_bytes = 2 * raw.text.size() + kPageOverhead});
  if (const auto error = child_error(outcome, raw.place, limits)) {
    return tl::unexpected(*error);
  }
  const auto page = unpack_page(outcome.output);
  const bool is_sound =
      page && std::ranges::all_of(kHtmlPageFields, [&](auto field) { return is_utf8((*page).*field); });
  if (!is_sound) {
    return fail(ErrorCode::document_broken, raw.place, "the page confused its parser; nothing of it was taken",
                "Copy its text into a txt file and add that");
  }
  return *page;
}

}  // namespace

bool is_html(const FormatQuestion& question) {
  const std::string_view head = trim(question.content.substr(0, kHeadWindow));
  if (!head.starts_with('<')) {
    return false;
  }
  return has_tag(head, kPageTags) || (question.suffix.starts_with(".htm") && has_tag(head, kFragmentTags));
}

Result<ParsedDocument> parse_html(RawDocument&& raw, const IngestLimits& limits) {
  if (deepest_nesting(raw.text) > kDeepestNesting) {
    return fail(ErrorCode::parser_limits, raw.place,
                "its tags are nested more than " + std::to_string(kDeepestNesting) +
                    " deep; it may be made to block its reader",
                "Save the page's text as a txt file and add that");
  }
  Result<HtmlPage> page = read_in_child(raw, limits);
  if (!page) {
    return tl::unexpected(page.error());
  }
  ParsedDocument parsed;
  parsed.text = std::move(page->text);
  parsed.metadata = {.title = page->title, .publisher = page->publisher, .address = page->address};
  parsed.metadata.published = find_day(page->day);
  if (page->extent == "all") {
    parsed.warnings.emplace_back("all its text stands in menus, forms or headers; these were taken, too");
  }
  return parsed;
}

}  // namespace entente::ingest
