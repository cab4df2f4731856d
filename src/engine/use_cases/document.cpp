// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/document.hpp"

#include "engine/documents.hpp"
#include "report/documents_json.hpp"
#include "report/documents_text.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const MarkedDocument document = marked_document(opened, required_text(request, "document"));
  if (request.has("json")) {
    return {report::document_to_json(document)};
  }
  return {report::document_to_text(document, opened.actors,
                                   {opened.project.config.yardstick, context.style.width, context.style.is_colour})};
}

}  // namespace

UseCase document_use_case() {
  return {.name = "document",
          .summary = "Show a stored document and the claims read in it",
          .examples = {"entente document note-01", "entente document note-01 --json"},
          .options = {{.name = "document",
                       .value_name = "NAME",
                       .help = "its short name, as entente documents lists it",
                       .place = OptionPlace::positional,
                       .is_required = true},
                      json_option()},
          .run = run};
}

}  // namespace entente::engine
