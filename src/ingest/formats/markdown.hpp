// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ingest/formats.hpp"

namespace entente::ingest {

// Markdown: the words without the markup; front matter is read as metadata and left out of the text.
bool is_markdown(const FormatQuestion& question);
Result<ParsedDocument> parse_markdown(RawDocument&& raw, const IngestLimits& limits);

}  // namespace entente::ingest
