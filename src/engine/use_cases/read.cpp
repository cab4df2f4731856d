// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/read.hpp"

#include "engine/documents.hpp"
#include "engine/endpoint_reading.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  EndpointRequest wanted{.document = std::nullopt, .is_dry_run = request.has("dry-run")};
  if (const auto document = request.text("document")) {
    wanted.document = find_document_id(opened.ledger, *document);
  }
  const EndpointReport report = read_with_endpoint(wanted, opened, context);
  for (const UnreadDocument& document : report.unread) {
    context.log.write(LogKind::warning, document.id.value + " was not read. " + to_text(document.error));
  }
  return {request.has("json") ? endpoint_to_json(report) : endpoint_to_text(report), exit_of(report)};
}

}  // namespace

UseCase read_use_case() {
  return {.name = "read",
          .summary = "Have a language model propose claims; texts are sent to it",
          .examples = {"entente read --with endpoint --dry-run", "entente read --with endpoint"},
          .options = {{.name = "with",
                       .value_name = "READER",
                       .help = "endpoint: the language model that entente.toml names in [reader.endpoint]",
                       .kind = OptionKind::choice,
                       .choices = {"endpoint"},
                       .is_required = true},
                      {.name = "document", .value_name = "D", .help = "only this document, by its short name"},
                      {.name = "dry-run",
                       .value_name = "",
                       .help = "send nothing; tell what would be sent, and what it could cost",
                       .kind = OptionKind::flag},
                      json_option()},
          .run = run,
          .effect = Effect::writes};
}

}  // namespace entente::engine
