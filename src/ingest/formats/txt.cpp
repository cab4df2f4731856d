// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/txt.hpp"

namespace entente::ingest {

bool is_txt(const FormatQuestion& /*question*/) { return true; }

Result<ParsedDocument> parse_txt(RawDocument&& raw, const IngestLimits& /*limits*/) {
  return ParsedDocument{.text = std::move(raw.text)};
}

}  // namespace entente::ingest
