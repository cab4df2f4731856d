// SPDX-License-Identifier: Apache-2.0
#include "ingest/ingest.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "ingest/ascii.hpp"
#include "ingest/binary_kind.hpp"
#include "ingest/charset.hpp"
#include "ingest/file_bytes.hpp"
#include "ingest/formats.hpp"
#include "ingest/hash.hpp"
#include "ingest/metadata_fields.hpp"
#include "ingest/sidecar.hpp"

namespace entente::ingest {
namespace {

// A document's text with the word of the format that it was read as.
struct ReadDocument {
  const Format* format = nullptr;
  ParsedDocument parsed;
};

tl::unexpected<Error> empty_file(const std::string& place) {
  return fail(ErrorCode::file_empty, place, "the file holds no text", "Check that it was saved in full");
}

std::string suffix_of(const std::filesystem::path& file) { return to_lower(file.extension().string()); }

std::vector<std::string> suffix_warnings(const Format& format, const std::string& suffix) {
  if (suffix.empty() || std::ranges::find(format.suffixes, suffix) != format.suffixes.end()) {
    return {};
  }
  return {"read as " + std::string(format.word) + " by its content; its suffix " + suffix + " says otherwise"};
}

Result<DecodedText> decode_checked(std::string_view bytes, const std::string& place) {
  const bool is_wide = wide_charset(bytes).has_value();
  if (!is_wide) {
    if (const auto error = find_binary(bytes, bytes, place)) {
      return tl::unexpected(*error);
    }
  }
  DecodedText decoded = decode_text(bytes);
  if (is_wide) {
    if (const auto error = find_binary(decoded.text, bytes, place)) {
      return tl::unexpected(*error);
    }
  }
  return decoded;
}

Result<ReadDocument> read_as(const Format& format, RawDocument raw, const IngestLimits& limits) {
  return format.parse(std::move(raw), limits).map([&](ParsedDocument&& parsed) {
    return ReadDocument{&format, std::move(parsed)};
  });
}

Result<ReadDocument> read_text(std::string_view bytes, const std::filesystem::path& file, const IngestLimits& limits) {
  Result<DecodedText> decoded = decode_checked(bytes, file.string());
  if (!decoded) {
    return tl::unexpected(decoded.error());
  }
  const Format* format = find_format(FormatContent::text, {decoded->text, suffix_of(file)});
  const bool is_plain = format != nullptr && format->word != "html";
  if (const auto error = is_plain ? find_foreign_markup(decoded->text, file.string()) : std::nullopt) {
    return tl::unexpected(*error);
  }
  Result<ReadDocument> read = read_as(*format, {file.string(), bytes, std::move(decoded->text)}, limits);
  if (read) {
    std::vector<std::string>& warnings = read->parsed.warnings;
    warnings.insert(warnings.begin(), decoded->warnings.begin(), decoded->warnings.end());
  }
  return read;
}

Result<ReadDocument> read_content(std::string_view bytes, const std::filesystem::path& file,
                                  const IngestLimits& limits) {
  const Format* format = find_format(FormatContent::bytes, {bytes, suffix_of(file)});
  return format == nullptr ? read_text(bytes, file, limits) : read_as(*format, {file.string(), bytes, ""}, limits);
}

// File names are bytes; what is not UTF-8 in them is read like a text of unknown charset.
std::string readable_name(const std::filesystem::path& file) { return decode_text(file.filename().string()).text; }

}  // namespace

Result<Ingested> ingest_file(const std::filesystem::path& file, const IngestLimits& limits) {
  Result<std::string> bytes = read_file_bytes(file, limits.file_bytes);
  if (!bytes) {
    return tl::unexpected(bytes.error());
  }
  if (is_blank(*bytes)) {
    return empty_file(file.string());
  }
  const Result<DocumentMetadata> sidecar = read_sidecar(file);
  if (!sidecar) {
    return tl::unexpected(sidecar.error());
  }
  Result<ReadDocument> read = read_content(*bytes, file, limits);
  if (!read) {
    return tl::unexpected(read.error());
  }
  if (is_blank(read->parsed.text)) {
    return empty_file(file.string());
  }
  Ingested ingested;
  ingested.document = {.sha256 = sha256_hex(*bytes),
                       .file_name = readable_name(file),
                       .format = std::string(read->format->word),
                       .text = std::move(read->parsed.text),
                       .metadata = merge_metadata(*sidecar, std::move(read->parsed.metadata))};
  ingested.bytes = std::move(*bytes);
  for (const auto& warnings : {suffix_warnings(*read->format, suffix_of(file)), read->parsed.warnings}) {
    for (const std::string& warning : warnings) {
      ingested.warnings.push_back(file.string() + ": " + warning);
    }
  }
  return ingested;
}

}  // namespace entente::ingest
