// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats.hpp"

#include <algorithm>
#include <array>

#include "ingest/formats/html.hpp"
#include "ingest/formats/markdown.hpp"
#include "ingest/formats/pdf.hpp"
#include "ingest/formats/txt.hpp"

namespace entente::ingest {
namespace {

constexpr std::array<std::string_view, 1> kPdfSuffixes{".pdf"};
constexpr std::array<std::string_view, 3> kHtmlSuffixes{".html", ".htm", ".xhtml"};
constexpr std::array<std::string_view, 2> kMarkdownSuffixes{".md", ".markdown"};
constexpr std::array<std::string_view, 2> kTxtSuffixes{".txt", ".text"};

// In the order in which they are asked; plain text takes what no other row knows.
constexpr std::array kFormats{
    Format{"pdf", kPdfSuffixes, "application/pdf", FormatContent::bytes, is_pdf, parse_pdf},
    Format{"html", kHtmlSuffixes, "text/html", FormatContent::text, is_html, parse_html},
    Format{"markdown", kMarkdownSuffixes, "text/markdown", FormatContent::text, is_markdown, parse_markdown},
    Format{"txt", kTxtSuffixes, "text/plain", FormatContent::text, is_txt, parse_txt},
};

}  // namespace

std::span<const Format> format_table() { return kFormats; }

const Format* find_format(FormatContent content, const FormatQuestion& question) {
  const auto* const found = std::ranges::find_if(
      kFormats, [&](const Format& format) { return format.content == content && format.is_it(question); });
  return found == kFormats.end() ? nullptr : found;
}

}  // namespace entente::ingest
