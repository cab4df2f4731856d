// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ingest/formats.hpp"

namespace entente::ingest {

// PDF by pdftotext in a child process: pages are parted by a blank line and a form feed; title and date from pdfinfo.
// Fails with tool_missing, document_encrypted, document_broken, parser_limits, or file_empty for scans without text.
bool is_pdf(const FormatQuestion& question);
Result<ParsedDocument> parse_pdf(RawDocument&& raw, const IngestLimits& limits);

}  // namespace entente::ingest
