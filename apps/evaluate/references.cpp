// SPDX-License-Identifier: Apache-2.0
#include "evaluate/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "evaluate/data_file.hpp"
#include "ingest/registry/actors.hpp"
#include "read/reader.hpp"

namespace entente::evaluate {
namespace {

std::vector<std::set<std::string>> answers_of(const std::string& told) {
  std::vector<std::set<std::string>> answers;
  for (std::size_t at = 0; at <= told.size();) {
    const std::size_t end = std::min(told.find('|', at), told.size());
    std::istringstream words(told.substr(at, end - at));
    std::set<std::string>& answer = answers.emplace_back();
    for (std::string word; words >> word;) {
      answer.insert(word);
    }
    at = end + 1;
  }
  return answers;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

MarkedText read_marks(const std::string& marked) {
  MarkedText result;
  std::vector<std::pair<std::size_t, std::size_t>> bytes;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    const std::size_t end = marked[at] == '[' ? marked.find(']', at) : std::string::npos;
    const std::size_t mark = end == std::string::npos ? end : marked.find('=', at);
    if (mark == std::string::npos || mark > end) {
      result.text += marked[at];
      continue;
    }
    const std::string words = marked.substr(at + 1, mark - at - 1);
    bytes.emplace_back(result.text.size(), result.text.size() + words.size());
    result.references.push_back({{}, answers_of(marked.substr(mark + 1, end - mark - 1))});
    result.text += words;
    at = end;
  }
  const CodePointIndex index(result.text);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    result.references[i].span = {index.code_point_at(bytes[i].first), index.code_point_at(bytes[i].second)};
  }
  return result;
}

namespace {

// The actors that the resolutions of one reference name.
std::set<std::string> read_of(const MarkedReference& reference, const std::vector<Resolution>& found) {
  std::set<std::string> read;
  for (const Resolution& resolution : found) {
    if (resolution.span.start < reference.span.end && reference.span.start < resolution.span.end) {
      read.insert(resolution.actor.value);
    }
  }
  return read;
}

}  // namespace

ReferenceScore score_references(const MarkedText& marked, const std::vector<Resolution>& found) {
  ReferenceScore score;
  for (const MarkedReference& reference : marked.references) {
    const std::set<std::string> read = read_of(reference, found);
    const bool is_right = std::ranges::find(reference.answers, read) != reference.answers.end();
    score.right += is_right ? 1U : 0U;
    score.unresolved += !is_right && read.empty() ? 1U : 0U;
    score.wrong += !is_right && !read.empty() ? 1U : 0U;
  }
  return score;
}

Measured measure_references(const std::filesystem::path& data) {
  const std::filesystem::path beside = data / "actors.csv";
  const std::filesystem::path actors = std::filesystem::exists(beside) ? beside : data / ".." / "actors.csv";
  const read::Reader reader(ingest::read_actors(actors), read::compile_lexicon(read::built_in_lexicon()));
  ReferenceScore sum;
  for (const auto& file : files_ending(data, ".case")) {
    const std::string content = read_file(file);
    const MarkedText marked = read_marks(content.substr(std::min(content.find('\n'), content.size())));
    Document document;
    document.id = DocumentId(file.stem().string());
    document.text = marked.text;
    const ReferenceScore score = score_references(marked, reader.references(document));
    sum.right += score.right;
    sum.unresolved += score.unresolved;
    sum.wrong += score.wrong;
  }
  const std::size_t all = sum.right + sum.unresolved + sum.wrong;
  const std::vector<Figure> figures{{"accuracy", share(sum.right, all), ""},
                                    {"unresolved", share(sum.unresolved, all), ""},
                                    {"wrong", share(sum.wrong, all), ""}};
  nlohmann::ordered_json object;
  for (const Figure& figure : figures) {
    object[figure.name] = figure.value;
  }
  return {object.dump(), figures, {fmt::format("{} marked references", all)}};
}

}  // namespace entente::evaluate
