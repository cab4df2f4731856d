// SPDX-License-Identifier: Apache-2.0
#include "report/what_if.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/assessment_json.hpp"
#include "report/shown_json.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kHanging{2, 4};
constexpr std::size_t kLevelColumn = 14;
constexpr std::size_t kColumn = 21;

std::string alteration_line(const Alteration& alteration) {
  const std::string claims =
      alteration.claim_count == 0 ? "" : fmt::format(" ({} of this pair)", counted(alteration.claim_count, "claim"));
  return fmt::format("- {}: {}{}", alteration.what, alteration.name, claims);
}

std::string figure(const Assessment& assessment, Level level) {
  const std::size_t latest = latest_period(assessment);
  return fmt::format("{} ({})", percent(assessment.at_least_prob[latest][index_of(level)]),
                     percent_range(assessment.interval[latest][index_of(level)]));
}

std::string level_line(const WhatIfAnswer& answer, Level level) {
  return "  " + padded_right(to_word(level), kLevelColumn) + padded_left(figure(answer.before, level), kColumn) +
         padded_left(figure(answer.after, level), kColumn);
}

std::string headline(const WhatIfAnswer& answer, Yardstick yardstick) {
  const std::string event = capitalised(event_phrase(answer.before.event_level));
  const std::string before = percent(answer.before.event_prob);
  const std::string after = percent(answer.after.event_prob);
  if (before == after) {
    return fmt::format("{} would stay at {}.", event, before);
  }
  const std::string words_before = words_for(yardstick, answer.before.event_prob);
  const std::string words_after = words_for(yardstick, answer.after.event_prob);
  return fmt::format("{} would stand at {} in place of {} ({}).", event, after, before,
                     words_before == words_after ? words_before + " both ways"
                                                 : fmt::format("{}; now: {}", words_after, words_before));
}

std::string evidence_sentence(const WhatIfAnswer& answer) {
  return fmt::format("It would rest on {} of {}, in place of {} of {}.", counted(answer.after.claim_count, "claim"),
                     counted(answer.after.origin_count, "origin"), counted(answer.before.claim_count, "claim"),
                     counted(answer.before.origin_count, "origin"));
}

}  // namespace

std::string what_if_to_text(const WhatIfAnswer& answer, const TextStyle& style) {
  TextPage page(style);
  page.add_paragraph(fmt::format("{} and {}, what if", answer.before.a_name, answer.before.b_name), {},
                     Emphasis::strong);
  for (const Alteration& alteration : answer.alterations) {
    page.add_paragraph(alteration_line(alteration), kHanging);
  }
  page.add_blank();
  page.add_paragraph(capitalised(headline(answer, style.yardstick)), {}, Emphasis::strong);
  page.add_paragraph(evidence_sentence(answer));
  if (!answer.after.has_enough_evidence && answer.before.has_enough_evidence) {
    page.add_paragraph("What is left would not be enough evidence: fewer than two independent origins.");
  }
  page.add_blank();
  page.add_line("  " + padded_right("at least", kLevelColumn) + padded_left("as it stands", kColumn) +
                    padded_left("what if", kColumn),
                Emphasis::faint);
  for (const Level level : kLevels) {
    if (level != Level::hostile) {
      page.add_line(level_line(answer, level));
    }
  }
  page.add_blank();
  page.add_paragraph("Nothing was changed. 90 % intervals stand in brackets.");
  return page.text();
}

std::string what_if_to_json(const WhatIfAnswer& answer) {
  Json changes = Json::array();
  for (const Alteration& alteration : answer.alterations) {
    changes.push_back({{"what", alteration.what}, {"name", alteration.name}, {"claims", alteration.claim_count}});
  }
  return written({{"a", answer.before.a.value},
                  {"b", answer.before.b.value},
                  {"as_of", to_iso(answer.before.as_of)},
                  {"event", to_word(answer.before.event_level)},
                  {"before", Json::parse(assessment_to_json(answer.before))},
                  {"after", Json::parse(assessment_to_json(answer.after))},
                  {"changes", changes}});
}

}  // namespace entente::report
