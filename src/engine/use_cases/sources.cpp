// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/sources.hpp"

#include <fmt/format.h>

#include <set>

#include "engine/open_project.hpp"
#include "engine/outcome_json.hpp"
#include "engine/printable.hpp"
#include "evidence/sources.hpp"

namespace entente::engine {
namespace {

// Publishers of documents that no row answers to, each once. Their words are taken as a neutral source's, grade F.
std::vector<std::string> unknown_publishers(const OpenProject& opened) {
  const evidence::SourceBook book(opened.sources);
  std::set<std::string> unknown;
  for (const Document& document : opened.ledger.documents_without_text()) {
    if (!document.metadata.publisher.empty() && book.find(document.metadata) == nullptr) {
      unknown.insert(document.metadata.publisher);
    }
  }
  return {unknown.begin(), unknown.end()};
}

std::string source_line(const Source& source) {
  std::string line = fmt::format("  {}  {}, {}, grade {}", source.id.value, printable_line(source.name),
                                 to_word(source.stance), static_cast<char>(source.grade));
  line += source.actor ? ", the voice of " + source.actor->value : "";
  line += source.licence.empty() ? "" : ", licence: " + printable_line(source.licence);
  return line + "\n";
}

std::string sources_text(const std::vector<Source>& sources, const std::vector<std::string>& unknown) {
  std::string text = counted(sources.size(), "source") + " in sources.csv\n";
  for (const Source& source : sources) {
    text += source_line(source);
  }
  if (unknown.empty()) {
    return text;
  }
  text += fmt::format("\n{} in no row of sources.csv, so taken as neutral with grade F:\n",
                      counted(unknown.size(), "publisher is", "publishers are"));
  for (const std::string& publisher : unknown) {
    text += "  " + printable_line(publisher) + "\n";
  }
  return text + "Next: add a row for each to sources.csv\n";
}

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const std::vector<std::string> unknown = unknown_publishers(opened);
  return {request.has("json") ? sources_to_json(opened.sources, unknown) : sources_text(opened.sources, unknown)};
}

}  // namespace

UseCase sources_use_case() {
  return {.name = "sources",
          .summary = "List the publishers, and those that have no row yet",
          .examples = {"entente sources", "entente sources --json"},
          .options = {json_option()},
          .run = run};
}

}  // namespace entente::engine
