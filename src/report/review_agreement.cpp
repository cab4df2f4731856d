// SPDX-License-Identifier: Apache-2.0
#include "report/review_agreement.hpp"

#include <fmt/format.h>

#include "report/reason_text.hpp"
#include "report/shown_json.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kUnderPair{2, 2};
constexpr Indent kUnderClaim{6, 6};
constexpr std::size_t kCellWidth = 10;
constexpr std::size_t kWords = kReviewWords.size();

std::string claims_in_words(std::size_t count) {
  return count == 1 ? std::string("1 claim") : fmt::format("{} claims", count);
}

std::string kappa_words(const ReviewerPair& pair) {
  return pair.kappa ? fmt::format("Cohen's kappa {:.2f}", *pair.kappa)
                    : "Cohen's kappa is not defined, since both said one word only";
}

void add_table(TextPage& page, const ReviewerPair& pair) {
  std::string head = "  " + padded_right(pair.first, kCellWidth) + " " + pair.second + ":";
  for (const char* const word : kReviewWords) {
    head += padded_left(word, kCellWidth);
  }
  page.add_line(head, Emphasis::faint);
  const std::size_t indent = 2 + kCellWidth + 1 + pair.second.size() + 1;
  for (std::size_t row = 0; row < kWords; ++row) {
    std::string line = padded_right("  " + std::string(kReviewWords.at(row)), indent);
    for (std::size_t column = 0; column < kWords; ++column) {
      line += padded_left(std::to_string(pair.counts.at(row * kWords + column)), kCellWidth);
    }
    page.add_line(line);
  }
}

void add_difference(TextPage& page, const ReviewerPair& pair, const ReviewDifference& difference) {
  const Claim& claim = difference.shown.claim;
  const bool is_same_word = difference.first_decision == difference.second_decision;
  page.add_paragraph(fmt::format("{} {}: {}; {}: {}{}", claim.id.value, pair.first, difference.first_decision,
                                 pair.second, difference.second_decision, is_same_word ? ", to something else" : ""),
                     {4, 6}, Emphasis::strong);
  page.add_paragraph(saying_line(difference.shown, relation_phrase(claim, difference.a_name, difference.b_name)),
                     kUnderClaim);
  page.add_paragraph(quoted(claim), kUnderClaim);
  page.add_paragraph(source_line(difference.shown), kUnderClaim, Emphasis::faint);
}

void add_pair(TextPage& page, const ReviewerPair& pair) {
  page.add_blank();
  page.add_paragraph(fmt::format("{} and {} both decided on {}", pair.first, pair.second, claims_in_words(pair.claims)),
                     {}, Emphasis::strong);
  page.add_paragraph(fmt::format("The same word on {}; {} would be expected of two who decide independently. {}.",
                                 percent(pair.observed_prob), percent(pair.expected_prob), kappa_words(pair)),
                     kUnderPair);
  add_table(page, pair);
  if (!pair.differences.empty()) {
    page.add_paragraph("They differ on " + claims_in_words(pair.differences.size()), kUnderPair);
  }
  for (const ReviewDifference& difference : pair.differences) {
    add_difference(page, pair, difference);
  }
}

Json difference_json(const ReviewDifference& difference) {
  Json json = shown_json(difference.shown);
  json["a_name"] = difference.a_name;
  json["b_name"] = difference.b_name;
  json["first_decision"] = difference.first_decision;
  json["second_decision"] = difference.second_decision;
  return json;
}

Json table_json(const ReviewerPair& pair) {
  Json rows = Json::array();
  for (std::size_t row = 0; row < kWords; ++row) {
    Json cells = Json::array();
    for (std::size_t column = 0; column < kWords; ++column) {
      cells.push_back(pair.counts.at(row * kWords + column));
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

Json pair_json(const ReviewerPair& pair) {
  Json differences = Json::array();
  for (const ReviewDifference& difference : pair.differences) {
    differences.push_back(difference_json(difference));
  }
  return {{"first", pair.first},
          {"second", pair.second},
          {"claims", pair.claims},
          {"observed_prob", pair.observed_prob},
          {"expected_prob", pair.expected_prob},
          {"kappa", pair.kappa ? Json(*pair.kappa) : Json(nullptr)},
          {"counts", table_json(pair)},
          {"corrected_otherwise", pair.corrected_otherwise},
          {"differences", differences}};
}

}  // namespace

std::string review_agreement_to_text(const ReviewAgreement& agreement, const TextStyle& style) {
  TextPage page(style);
  std::string reviewers;
  for (const Reviewer& reviewer : agreement.reviewers) {
    reviewers +=
        fmt::format("{}{} on {}", reviewers.empty() ? "" : ", ", reviewer.by, claims_in_words(reviewer.claims));
  }
  page.add_paragraph(reviewers.empty() ? std::string("No decision says by whom it is.")
                                       : "Decisions: " + reviewers + ".");
  if (agreement.unnamed_decisions > 0) {
    page.add_paragraph(
        fmt::format("Left out, since they do not say by whom: {} decisions.", agreement.unnamed_decisions));
  }
  for (const ReviewerPair& pair : agreement.pairs) {
    add_pair(page, pair);
  }
  if (agreement.pairs.empty()) {
    page.add_paragraph("No two reviewers decided on the same claim. Next: entente decide CLAIM confirm --by INITIALS");
  }
  return page.text();
}

std::string review_agreement_to_json(const ReviewAgreement& agreement) {
  Json reviewers = Json::array();
  for (const Reviewer& reviewer : agreement.reviewers) {
    reviewers.push_back({{"by", reviewer.by}, {"claims", reviewer.claims}});
  }
  Json pairs = Json::array();
  for (const ReviewerPair& pair : agreement.pairs) {
    pairs.push_back(pair_json(pair));
  }
  return written({{"reviewers", reviewers},
                  {"unnamed_decisions", agreement.unnamed_decisions},
                  {"decisions", kReviewWords},
                  {"pairs", pairs}});
}

}  // namespace entente::report
