// SPDX-License-Identifier: Apache-2.0
#include "ingest/sidecar.hpp"

#include <toml++/toml.h>
#include <string>

#include "base/text.hpp"
#include "ingest/file_bytes.hpp"
#include "ingest/metadata_fields.hpp"

namespace entente::ingest {
namespace {

constexpr std::uint64_t kSidecarBytes = 1ULL << 20U;  // six short values need a thousandth of it

std::string place_of(const std::string& file_name, const toml::source_position& at) {
  return file_name + ":" + std::to_string(at.line);
}

Error bad_value(const std::string& file_name, const toml::node& value, std::string what, std::string way_out) {
  return {ErrorCode::config_invalid, place_of(file_name, value.source().begin), std::move(what), std::move(way_out)};
}

Result<Date> date_of(const std::string& file_name, const toml::node& value) {
  std::string text;
  if (const auto day = value.value_exact<toml::date>()) {
    text = to_iso(make_date(day->year, day->month, day->day));
  } else if (const auto moment = value.value_exact<toml::date_time>()) {
    text = to_iso(make_date(moment->date.year, moment->date.month, moment->date.day));
  } else if (const auto written = value.value_exact<std::string>()) {
    text = *written;
  } else {
    return tl::unexpected(
        bad_value(file_name, value, "date is neither a date nor a text", "Write it as date = 2022-05-09"));
  }
  return parse_date(text).map_error(
      [&](const Error& error) { return bad_value(file_name, value, "date: " + error.what, error.way_out); });
}

Result<DocumentMetadata> one_value(const std::string& file_name, std::string_view key, const toml::node& value) {
  DocumentMetadata metadata;
  if (key == kDateKey) {
    return date_of(file_name, value).map([](Date date) { return DocumentMetadata{.published = date}; });
  }
  const MetadataField* field = find_metadata_field(key);
  if (field == nullptr) {
    return tl::unexpected(bad_value(file_name, value, "\"" + std::string(key) + "\" is no key of a sidecar",
                                    "Use any of: " + known_metadata_keys()));
  }
  const auto text = value.value_exact<std::string>();
  if (!text) {
    return tl::unexpected(bad_value(file_name, value, std::string(key) + " is not a text",
                                    "Write it in quotes: " + std::string(key) + " = \"...\""));
  }
  metadata.*field->member = *text;
  return metadata;
}

Result<DocumentMetadata> take_table(const std::string& file_name, const toml::table& table) {
  DocumentMetadata metadata;
  for (const auto& [key, value] : table) {
    const Result<DocumentMetadata> one = one_value(file_name, key.str(), value);
    if (!one) {
      return one;
    }
    metadata = merge_metadata(*one, std::move(metadata));
  }
  return metadata;
}

}  // namespace

std::filesystem::path sidecar_of(const std::filesystem::path& document) {
  return std::filesystem::path(document) += ".toml";
}

Result<DocumentMetadata> parse_sidecar(std::string_view toml, const std::string& file_name) {
  if (!is_utf8(toml)) {
    return fail(ErrorCode::config_invalid, file_name, "the sidecar is not in UTF-8", "Save it as UTF-8");
  }
  try {
    return take_table(file_name, toml::parse(toml));
  } catch (const toml::parse_error& problem) {
    const toml::source_position& at = problem.source().begin;
    return fail(ErrorCode::config_invalid, place_of(file_name, at),
                "this is not TOML, from column " + std::to_string(at.column) + " on",
                "Write one line a key, as in title = \"...\"; keys: " + known_metadata_keys());
  }
}

Result<DocumentMetadata> read_sidecar(const std::filesystem::path& document) {
  const std::filesystem::path sidecar = sidecar_of(document);
  const Result<std::string> toml = read_file_bytes(sidecar, kSidecarBytes);
  if (!toml && toml.error().code == ErrorCode::file_missing) {
    return DocumentMetadata{};
  }
  return toml ? parse_sidecar(*toml, sidecar.string()) : tl::unexpected(toml.error());
}

}  // namespace entente::ingest
