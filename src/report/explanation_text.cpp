// SPDX-License-Identifier: Apache-2.0
#include "report/explanation_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/marked_text.hpp"
#include "report/reason_text.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr std::size_t kMargin = 2;
constexpr Indent kLine{2, 4};
constexpr Indent kUnderLine{4, 4};

std::string certainty_phrase(const Claim& claim) {
  return fmt::format("{}, certainty {} before polarity", to_word(claim.polarity),
                     percent_range({claim.certainty.low_prob, claim.certainty.high_prob}));
}

void add_claim(TextPage& page, const ClaimExplanation& explanation) {
  const Claim& claim = explanation.shown.claim;
  page.add_paragraph(fmt::format("Claim {}, {}", claim.id.value, to_word(claim.status)), {}, Emphasis::strong);
  page.add_paragraph(fmt::format("{} {} {}", explanation.shown.speaker_name, saying_phrase(claim),
                                 relation_phrase(claim, explanation.a_name, explanation.b_name)),
                     kLine);
  const std::string when = short_time(claim.when);
  page.add_paragraph(
      fmt::format(
          "{}: {}{}{}{}", to_word(claim.relation), certainty_phrase(claim), when.empty() ? "" : ", " + when,
          claim.where.empty() ? "" : ", " + claim.where,
          claim.evidence == EvidenceStatus::none_stated ? "" : fmt::format(", evidence {}", to_word(claim.evidence))),
      kLine);
  page.add_paragraph(source_line(explanation.shown), kLine, Emphasis::faint);
}

void add_sentence(TextPage& page, const ClaimExplanation& explanation) {
  std::vector<TextMark> marks;
  marks.reserve(explanation.marks.size());
  const std::int32_t start = explanation.shown.claim.sentence.start;
  for (const ClaimMark& mark : explanation.marks) {
    marks.push_back({{mark.span.start - start, mark.span.end - start}, to_word(mark.role)});
  }
  page.add_heading("The sentence");
  for (const std::string& line : marked_lines(explanation.sentence, marks, page.width() - kMargin)) {
    page.add_line(std::string(kMargin, ' ') + line);
  }
}

std::string mark_line(const ClaimMark& mark, const ClaimExplanation& explanation) {
  std::string means = mark.name.empty() ? mark.means : mark.name;
  if (mark.role == MarkRole::time) {
    means = short_time(explanation.shown.claim.when);
  }
  return fmt::format("{:<9} “{}”{}{}", to_word(mark.role), mark.text, means.empty() ? "" : ": " + means,
                     mark.rule.empty() ? "" : ", by " + mark.rule);
}

void add_marks(TextPage& page, const ClaimExplanation& explanation) {
  page.add_heading("What its parts were taken for");
  for (const ClaimMark& mark : explanation.marks) {
    page.add_paragraph(mark_line(mark, explanation), kLine);
  }
}

void add_rules(TextPage& page, const ClaimExplanation& explanation) {
  page.add_heading("Rules, in the order in which they fired");
  for (const RuleSource& rule : explanation.rules) {
    page.add_paragraph(rule.file.empty() ? fmt::format("{}, in the reader's code", rule.rule)
                                         : fmt::format("{}, lexicon/{}, line {}", rule.rule, rule.file, rule.line),
                       kLine);
    page.add_paragraph(rule.row + (rule.example.empty() ? "" : fmt::format("; as in “{}”", rule.example)), kUnderLine);
  }
}

void add_resolutions(TextPage& page, const ClaimExplanation& explanation) {
  const std::vector<Resolution>& resolutions = explanation.shown.claim.resolutions;
  if (resolutions.empty()) {
    return;
  }
  page.add_heading("Taken from what was said before");
  for (std::size_t i = 0; i < resolutions.size(); ++i) {
    const Resolution& each = resolutions[i];
    const bool is_whole_sentence = each.span == explanation.shown.claim.sentence;
    const std::string taken = is_whole_sentence ? "this sentence takes up what was said before: "
                                                : fmt::format("“{}” stands for {}, told before as ", each.mention,
                                                              explanation.resolution_names[i]);
    page.add_paragraph(fmt::format("{}“{}” at {}:{}-{}", taken, each.antecedent, explanation.shown.claim.document.value,
                                   each.antecedent_span.start, each.antecedent_span.end),
                       kLine);
  }
}

// What the reader that is here now has to do with what is stored.
void add_reader(TextPage& page, const ClaimExplanation& explanation) {
  const ClaimStatus status = explanation.shown.claim.status;
  page.add_blank();
  if (!explanation.is_read_alike) {
    page.add_paragraph(
        "The present reader does not make this claim: it was stored by another version of the reader, the lexicon or "
        "actors.csv, so its sentence cannot be marked up. What is stored of it stands above.");
  } else if (status == ClaimStatus::corrected) {
    page.add_paragraph(
        "This claim was corrected by hand: the marks show what the reader took, not what was corrected.");
  }
  page.add_paragraph("Read by " + explanation.reader, {}, Emphasis::faint);
  page.add_paragraph(fmt::format("Next: entente decide {} confirm|reject|correct", explanation.shown.claim.id.value));
}

}  // namespace

std::string explanation_to_text(const ClaimExplanation& explanation, const TextStyle& style) {
  TextPage page(style);
  add_claim(page, explanation);
  add_sentence(page, explanation);
  if (!explanation.marks.empty()) {
    add_marks(page, explanation);
  }
  add_rules(page, explanation);
  add_resolutions(page, explanation);
  add_reader(page, explanation);
  return page.text();
}

}  // namespace entente::report
