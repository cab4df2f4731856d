// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/claims.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/claim_lookup.hpp"
#include "engine/documents.hpp"
#include "engine/open_project.hpp"
#include "engine/printable.hpp"
#include "engine/voices.hpp"
#include "report/claims_json.hpp"
#include "report/claims_text.hpp"

namespace entente::engine {
namespace {

ledger::ClaimFilter filter_of(const Request& request, const OpenProject& opened) {
  ledger::ClaimFilter filter;
  if (const auto pair = request.text("pair")) {
    filter.pair = pair_of(opened.actors, *pair);
  }
  if (const auto speaker = request.text("speaker")) {
    filter.speaker = voice_of(opened.actors, *speaker);
  }
  if (const auto document = request.text("document")) {
    filter.document = find_document_id(opened.ledger, *document);
  }
  if (const auto reader = request.text("reader")) {
    filter.reader = ledger::reader_name_from_word(*reader);
  }
  return filter;
}

std::string json_lines(const std::vector<Claim>& claims) {
  std::string lines;
  for (const Claim& claim : claims) {
    lines += report::claim_to_json(claim) + "\n";
  }
  return lines;
}

std::string no_claims_text(const OpenProject& opened) {
  const std::size_t documents = opened.ledger.document_count();
  if (documents == 0) {
    return "No claims: the ledger holds no document yet.\nNext: entente add FILE\n";
  }
  return fmt::format("No claims of that kind in {}.\nNext: entente claims, without options, lists all\n",
                     counted(documents, "document"));
}

std::string claims_text(const std::vector<Claim>& claims, const OpenProject& opened, const Context& context) {
  if (claims.empty()) {
    return no_claims_text(opened);
  }
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  return report::claims_to_text(claims, opened.actors, style);
}

// Claims that do not count until somebody confirms them are told of, so that none is overlooked.
std::string set_aside_text(ledger::ClaimFilter filter, const OpenProject& opened) {
  std::string text;
  for (const ledger::ReaderName reader : {ledger::ReaderName::doubted, ledger::ReaderName::endpoint}) {
    filter.reader = reader;
    const std::vector<Claim> claims = opened.ledger.claims(filter);
    const auto count = std::ranges::count(claims, ClaimStatus::proposed, &Claim::status);
    text += count == 0 ? ""
                       : fmt::format("Not among these: {} of the reader \"{}\". Next: entente claims --reader {}\n",
                                     counted(static_cast<std::size_t>(count), "proposal"), ledger::to_word(reader),
                                     ledger::to_word(reader));
  }
  return text;
}

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const ledger::ClaimFilter filter = filter_of(request, opened);
  std::vector<Claim> claims = opened.ledger.claims(filter);
  if (const auto status = claim_status_from_word(request.text_or("status", ""))) {
    std::erase_if(claims, [&](const Claim& claim) { return claim.status != *status; });
  }
  if (request.has("json")) {
    return {json_lines(claims)};
  }
  return {claims_text(claims, opened, context) + (filter.reader ? "" : set_aside_text(filter, opened))};
}

}  // namespace

UseCase claims_use_case() {
  return {
      .name = "claims",
      .summary = "List what the texts say, with exact quotes",
      .examples = {"entente claims --pair bla,ttp", "entente claims --speaker pakistan --json"},
      .options = {{.name = "pair", .value_name = "A,B", .help = "only claims about these two"},
                  {.name = "speaker", .value_name = "S", .help = "only this voice: an actor, author or unnamed"},
                  {.name = "document", .value_name = "D", .help = "only this document, by its short name"},
                  {.name = "status",
                   .value_name = "STATUS",
                   .help = "only claims an analyst left or made so",
                   .kind = OptionKind::choice,
                   .choices = {"proposed", "confirmed", "corrected", "rejected"}},
                  {.name = "reader",
                   .value_name = "READER",
                   .help = "only what this reader says, as it says it",
                   .kind = OptionKind::choice,
                   .choices = {"rules", "doubted", "endpoint"}},
                  {.name = "json", .value_name = "", .help = "print JSON, one claim a line", .kind = OptionKind::flag}},
      .run = run,
      .is_json_lines = true};
}

}  // namespace entente::engine
