// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/html_metadata.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "ingest/ascii.hpp"
#include "ingest/loose_date.hpp"

namespace entente::ingest {
namespace {

enum class Target : std::uint8_t { title, publisher, address, day };

// Names of <meta name|property|itemprop>, in lower case. A lower rank is believed first: what is written for readers
// of this very article before what a site puts on each page.
struct MetaRow {
  std::string_view name;
  Target target;
  int rank;
};
constexpr std::array kMetaRows{
    MetaRow{"og:title", Target::title, 0},
    MetaRow{"citation_title", Target::title, 1},
    MetaRow{"dc.title", Target::title, 2},
    MetaRow{"og:site_name", Target::publisher, 0},
    MetaRow{"citation_publisher", Target::publisher, 1},
    MetaRow{"dc.publisher", Target::publisher, 2},
    MetaRow{"publisher", Target::publisher, 3},
    MetaRow{"og:url", Target::address, 1},
    MetaRow{"article:published_time", Target::day, 0},
    MetaRow{"og:published_time", Target::day, 0},
    MetaRow{"datepublished", Target::day, 1},
    MetaRow{"citation_publication_date", Target::day, 2},
    MetaRow{"dc.date.issued", Target::day, 2},
    MetaRow{"dcterms.issued", Target::day, 2},
    MetaRow{"dc.date", Target::day, 3},
    MetaRow{"dcterms.date", Target::day, 3},
    MetaRow{"pubdate", Target::day, 4},
    MetaRow{"publish-date", Target::day, 4},
    MetaRow{"publication_date", Target::day, 4},
    MetaRow{"date", Target::day, 5},
};
constexpr int kLinkedDataRank = 1;
constexpr int kCanonicalRank = 0;
constexpr int kMarkedTimeRank = 1;  // <time itemprop=datePublished> or <time pubdate>
constexpr int kTimeRank = 6;        // any other <time>: may be that of something else on the page
constexpr int kTitleRank = 3;
constexpr int kHeadingRank = 4;

std::string_view attribute(HtmlAttributes attributes, std::string_view name) {
  const auto found = std::ranges::find_if(attributes, [&](const auto& pair) { return pair.first == name; });
  return found == attributes.end() ? std::string_view{} : found->second;
}

bool has_attribute(HtmlAttributes attributes, std::string_view name) {
  return std::ranges::any_of(attributes, [&](const auto& pair) { return pair.first == name; });
}

const MetaRow* find_row(HtmlAttributes attributes) {
  for (const std::string_view key : {"property", "name", "itemprop"}) {
    const std::string name = to_lower(trim(attribute(attributes, key)));
    const auto* const found = std::ranges::find(kMetaRows, name, &MetaRow::name);
    if (found != kMetaRows.end()) {
      return found;
    }
  }
  return nullptr;
}

}  // namespace

void BestValue::offer(std::string value, int rank) {
  if (!value.empty() && rank < rank_) {
    value_ = std::move(value);
    rank_ = rank;
  }
}

void HtmlMetadata::offer_day(std::string_view text, int rank) {
  if (const auto day = find_day(text)) {
    day_.offer(to_iso(*day), rank);
  }
}

void HtmlMetadata::offer_address(std::string_view text, int rank) {
  text = trim(text);
  if (starts_with_any_case(text, "http://") || starts_with_any_case(text, "https://")) {
    address_.offer(std::string(text), rank);
  }
}

void HtmlMetadata::see_meta(HtmlAttributes attributes) {
  const MetaRow* row = find_row(attributes);
  if (row == nullptr) {
    return;
  }
  const std::string_view content = attribute(attributes, "content");
  switch (row->target) {
    case Target::title:
      return title_.offer(collapse_space(content), row->rank);
    case Target::publisher:
      return publisher_.offer(collapse_space(content), row->rank);
    case Target::address:
      return offer_address(content, row->rank);
    case Target::day:
      return offer_day(content, row->rank);
  }
}

void HtmlMetadata::see_link(HtmlAttributes attributes) {
  if (to_lower(attribute(attributes, "rel")) == "canonical") {
    offer_address(attribute(attributes, "href"), kCanonicalRank);
  }
}

void HtmlMetadata::see_time(HtmlAttributes attributes) {
  const bool is_marked =
      to_lower(attribute(attributes, "itemprop")) == "datepublished" || has_attribute(attributes, "pubdate");
  offer_day(attribute(attributes, "datetime"), is_marked ? kMarkedTimeRank : kTimeRank);
}

void HtmlMetadata::see_title(std::string_view text) { title_.offer(collapse_space(text), kTitleRank); }

void HtmlMetadata::see_heading(std::string_view text) { title_.offer(collapse_space(text), kHeadingRank); }

// Looks for the one value it needs; a JSON parser would be another door for a hostile page.
void HtmlMetadata::see_linked_data(std::string_view json) {
  constexpr std::string_view kKey = "\"datePublished\"";
  const std::size_t found = json.find(kKey);
  if (found == std::string_view::npos) {
    return;
  }
  const std::size_t open = json.find('"', found + kKey.size());
  const bool is_text =
      open != std::string_view::npos && trim(json.substr(found + kKey.size(), open - found - kKey.size())) == ":";
  if (is_text) {
    const std::string_view value = json.substr(open + 1);
    offer_day(value.substr(0, value.find('"')), kLinkedDataRank);
  }
}

}  // namespace entente::ingest
