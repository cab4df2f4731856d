// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ingest/formats.hpp"

namespace entente::ingest {

// Web pages: the text of the body without scripts, menus and forms, one paragraph a block; title, publisher, address
// and date from the head, JSON-LD or the page. Parsed by Gumbo in a child process.
// Fails with parser_limits for nesting or size beyond bounds, document_broken if the parser crashes on it.
bool is_html(const FormatQuestion& question);
Result<ParsedDocument> parse_html(RawDocument&& raw, const IngestLimits& limits);

}  // namespace entente::ingest
