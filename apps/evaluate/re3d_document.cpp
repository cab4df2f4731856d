// SPDX-License-Identifier: Apache-2.0
#include "evaluate/re3d_document.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>
#include <tuple>

#include "base/error.hpp"
#include "base/text.hpp"
#include "evaluate/data_file.hpp"

namespace entente::evaluate {
namespace {

using nlohmann::json;

constexpr double kLeastConfidence = 0.5;  // the README's: below it the annotators were rather against

std::vector<std::filesystem::path> folders_of(const std::filesystem::path& data) {
  std::vector<std::filesystem::path> folders;
  if (std::filesystem::exists(data / "documents.json")) {
    folders.push_back(data);
  }
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(data, problem)) {
    if (std::filesystem::exists(entry.path() / "documents.json")) {
      folders.push_back(entry.path());
    }
  }
  if (folders.empty()) {
    throw Failure({ErrorCode::file_missing, data.string(), "holds no documents.json, nor does a folder below it",
                   "Check the folder given with --data"});
  }
  std::ranges::sort(folders);
  return folders;
}

// A text with its code points counted, to turn re3d's offsets into bytes.
class OffsetText {
 public:
  explicit OffsetText(const std::string& text) : text_(text), index_(text) {}

  // Nothing where the words at the offsets are not those that the annotation names.
  [[nodiscard]] std::optional<ByteSpan> find(std::int32_t begin, std::int32_t end, const std::string& words) const {
    if (begin < 0 || begin >= end || index_.slice({begin, end}) != words) {
      return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(index_.slice({begin, end}).data() - text_.data());
    return ByteSpan{at, at + words.size()};
  }

 private:
  const std::string& text_;
  CodePointIndex index_;
};

bool is_sure(const json& line) { return line.value("confidence", 1.0) >= kLeastConfidence; }

void add_organisations(Re3dDocument& document, const std::vector<json>& entities) {
  const OffsetText text(document.text);
  for (const json& entity : entities) {
    if (entity.value("type", "") != "Organisation" || !is_sure(entity)) {
      continue;
    }
    const auto place = text.find(entity.value("begin", -1), entity.value("end", -1), entity.value("value", ""));
    if (place && std::ranges::find(document.organisations, *place) == document.organisations.end()) {
      document.organisations.push_back(*place);
    }
  }
  std::ranges::sort(document.organisations, {}, [](const ByteSpan& span) { return std::tuple(span.begin, span.end); });
}

std::size_t add_relations(Re3dDocument& document, const std::vector<json>& relations) {
  const OffsetText text(document.text);
  std::size_t left_out = 0;
  for (const json& line : relations) {
    const auto source = text.find(line.value("sourceBegin", -1), line.value("sourceEnd", -1), line.value("source", ""));
    const auto target = text.find(line.value("targetBegin", -1), line.value("targetEnd", -1), line.value("target", ""));
    if (!is_sure(line) || !source || !target) {
      ++left_out;
      continue;
    }
    const auto is_organisation = [&](const ByteSpan& span) {
      return std::ranges::find(document.organisations, span) != document.organisations.end();
    };
    if (is_organisation(*source) && is_organisation(*target) && *source != *target) {
      document.relations.push_back({*source, *target, line.value("type", "")});
    }
  }
  return left_out;
}

std::map<std::string, std::vector<json>> by_document(const std::filesystem::path& file) {
  std::map<std::string, std::vector<json>> lines;
  for (json& line : read_json_lines(file)) {
    lines[line.value("documentId", "")].push_back(std::move(line));
  }
  return lines;
}

}  // namespace

Re3dSet read_re3d(const std::filesystem::path& data) {
  Re3dSet set;
  for (const auto& folder : folders_of(data)) {
    auto entities = by_document(folder / "entities.json");
    auto relations = by_document(folder / "relations.json");
    for (const json& line : read_json_lines(folder / "documents.json")) {
      Re3dDocument& document = set.documents.emplace_back();
      document.id = line.value("_id", "");
      document.text = line.value("text", "");
      add_organisations(document, entities[document.id]);
      set.left_out += add_relations(document, relations[document.id]);
    }
  }
  return set;
}

}  // namespace entente::evaluate
