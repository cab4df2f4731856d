// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/review.hpp"

#include "engine/claim_lookup.hpp"
#include "engine/count_option.hpp"
#include "engine/documents.hpp"
#include "engine/review_agreement.hpp"
#include "engine/review_queue.hpp"
#include "engine/second_readings.hpp"
#include "report/review_agreement.hpp"
#include "report/review_queue.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kMostItems = 1000;

void refuse_with_agreement(const Request& request) {
  for (const char* const option : {"pair", "document", "limit", "second"}) {
    if (request.has(option)) {
      throw Failure({ErrorCode::usage, "--agreement", std::string("--") + option + " does not go with it",
                     "Agreement is told of all claims that two decided on"});
    }
  }
}

Outcome run(const Request& request, Context& context) {
  const OpenProject opened = open_project(context);
  const report::TextStyle style{opened.project.config.yardstick, context.style.width, context.style.is_colour};
  if (request.has("agreement")) {
    refuse_with_agreement(request);
    const ReviewAgreement agreement = review_agreement(opened);
    return {request.has("json") ? report::review_agreement_to_json(agreement)
                                : report::review_agreement_to_text(agreement, style)};
  }
  ReviewQuestion question{.as_of = today(context)};
  question.limit = count_asked(request, "limit", {.otherwise = question.limit, .most = kMostItems});
  if (const auto pair = request.text("pair")) {
    question.pair = pair_of(opened.actors, *pair);
  }
  if (const auto document = request.text("document")) {
    question.document = find_document_id(opened.ledger, *document);
  }
  const auto second = request.text("second");
  const ReviewQueue queue =
      second ? make_second_readings(question, *second, opened) : make_review_queue(question, opened);
  if (request.has("json")) {
    return {report::review_queue_to_json(queue)};
  }
  return {report::review_queue_to_text(queue, style)};
}

}  // namespace

UseCase review_use_case() {
  return {.name = "review",
          .summary = "List claims that wait for a decision, by what they move",
          .examples = {"entente review", "entente review --pair bla,ttp --limit 5", "entente review --second kd",
                       "entente review --agreement"},
          .options = {{.name = "pair", .value_name = "A,B", .help = "only claims about these two"},
                      {.name = "document", .value_name = "DOCUMENT", .help = "only claims of this document"},
                      {.name = "limit", .value_name = "COUNT", .help = "at most so many; 20"},
                      {.name = "second",
                       .value_name = "ROLE",
                       .help = "claims that one other decided on, for this one to decide on unseen"},
                      {.name = "agreement",
                       .value_name = "",
                       .help = "tell how far reviewers agree on claims that two decided on",
                       .kind = OptionKind::flag},
                      json_option()},
          .run = run};
}

}  // namespace entente::engine
