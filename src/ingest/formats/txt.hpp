// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ingest/formats.hpp"

namespace entente::ingest {

// Plain text, taken as it is. Recognises any text.
bool is_txt(const FormatQuestion& question);
Result<ParsedDocument> parse_txt(RawDocument&& raw, const IngestLimits& limits);

}  // namespace entente::ingest
