// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/documents.hpp"

#include "engine/documents.hpp"
#include "report/documents_json.hpp"
#include "report/documents_text.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const std::vector<ListedDocument> documents = listed_documents(opened);
  if (request.has("json")) {
    return {report::documents_to_json(documents)};
  }
  return {report::documents_to_text(documents,
                                    {opened.project.config.yardstick, context.style.width, context.style.is_colour})};
}

}  // namespace

UseCase documents_use_case() {
  return {.name = "documents",
          .summary = "List the stored documents, and how much is claimed in each",
          .examples = {"entente documents", "entente documents --json"},
          .options = {json_option()},
          .run = run};
}

}  // namespace entente::engine
