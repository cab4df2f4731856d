// SPDX-License-Identifier: Apache-2.0
#include "engine/originals.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <system_error>

#include "engine/safe_file.hpp"
#include "ingest/file_bytes.hpp"
#include "ingest/formats.hpp"
#include "ingest/metadata_fields.hpp"
#include "ingest/sidecar.hpp"

namespace entente::engine {
namespace {

constexpr std::uint64_t kOriginBytes = 1ULL << 16U;  // three short values

std::string toml_line(std::string_view key, std::string_view text) {
  return text.empty() ? "" : std::string(key) + " = " + toml_string(text) + "\n";
}

std::string sidecar_text(const DocumentMetadata& metadata) {
  std::string text;
  for (const ingest::MetadataField& field : ingest::metadata_fields()) {
    text += toml_line(field.key, metadata.*field.member);
  }
  if (metadata.published) {
    text += std::string(ingest::kDateKey) + " = " + to_iso(*metadata.published) + "\n";
  }
  return text;
}

std::string origin_text(const Document& document) {
  return toml_line("id", document.id.value) + toml_line("file", document.file_name) +
         toml_line("added", to_iso(document.added));
}

std::filesystem::path origin_file(const Project& project, const std::string& sha256) {
  return project.inputs_folder() / ("." + sha256 + ".origin.toml");
}

// The first suffix of the document's format: the name a file came with may say something else than its bytes.
std::string suffix_of(const Document& document) {
  const auto table = ingest::format_table();
  const auto row = std::ranges::find(table, document.format, &ingest::Format::word);
  return row == table.end() || row->suffixes.empty() ? ".txt" : std::string(row->suffixes.front());
}

}  // namespace

bool is_in_inputs(const Project& project, const std::filesystem::path& file) {
  std::error_code problem;
  const std::filesystem::path inputs = std::filesystem::canonical(project.inputs_folder(), problem);
  const std::filesystem::path real = std::filesystem::canonical(file, problem);
  return !problem && std::ranges::mismatch(inputs, real).in1 == inputs.end();
}

StoredOriginal::~StoredOriginal() {
  for (const std::filesystem::path& file : files_) {
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
  }
}

StoredOriginal store_original(const Project& project, const Document& document, std::string_view bytes,
                              OriginalPlace place) {
  const std::filesystem::path original = project.inputs_folder() / (document.sha256 + suffix_of(document));
  std::vector<FileToWrite> files;
  if (place == OriginalPlace::outside) {
    files.push_back({ingest::sidecar_of(original), sidecar_text(document.metadata)});
    files.push_back({original, std::string(bytes)});
  }
  if (!find_origin(project, document.sha256)) {
    files.push_back({origin_file(project, document.sha256), origin_text(document)});
  }
  write_files_safely(files);
  std::vector<std::filesystem::path> written;
  written.reserve(files.size());
  for (const FileToWrite& each : files) {
    written.push_back(each.file);
  }
  return StoredOriginal(std::move(written));
}

std::optional<DocumentOrigin> find_origin(const Project& project, const std::string& sha256) {
  const Result<std::string> toml = ingest::read_file_bytes(origin_file(project, sha256), kOriginBytes);
  if (!toml) {
    return std::nullopt;
  }
  try {
    const toml::table table = toml::parse(*toml);
    const Result<Date> added = parse_date(table["added"].value_or(std::string()));
    return DocumentOrigin{DocumentId{table["id"].value_or(std::string())}, table["file"].value_or(std::string()),
                          added ? std::optional(*added) : std::nullopt};
  } catch (const toml::parse_error&) {
    return std::nullopt;  // it only tells a name; the document itself is what counts
  }
}

}  // namespace entente::engine
