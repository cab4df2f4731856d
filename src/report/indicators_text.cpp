// SPDX-License-Identifier: Apache-2.0
#include "report/indicators_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/indicator_words.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kHanging{3, 3};
constexpr std::size_t kShownClaims = 3;
constexpr std::size_t kMatterColumn = 30;
constexpr std::size_t kVoiceColumn = 15;
constexpr std::size_t kBitsColumn = 6;
constexpr std::size_t kOutcomeColumn = 10;
constexpr std::size_t kKnownColumn = 6;

bool is_signal(const Indicator& indicator) { return std::holds_alternative<WatchedSignal>(indicator.watched); }

std::size_t known_count(const Indicator& indicator) {
  return indicator.claims.size() + indicator.events.size() + indicator.posts.size();
}

// " Known so far: 4 claims, 86ef4dc92b93, 0f3c..., 1a2b... and 1 more."; empty where there are none.
std::string known_sentence(const Indicator& indicator) {
  if (indicator.claims.empty()) {
    return "";
  }
  std::string text = " Known so far: " + counted(indicator.claims.size(), "claim");
  const std::size_t shown = std::min(kShownClaims, indicator.claims.size());
  for (std::size_t i = 0; i < shown; ++i) {
    text += ", " + indicator.claims[i].value;
  }
  return text + (shown < indicator.claims.size() ? fmt::format(" and {} more.", indicator.claims.size() - shown) : ".");
}

std::string table_line(const Indicator& indicator) {
  return "  " + padded_right(matter_of(indicator), kMatterColumn) + padded_right(voice_of(indicator), kVoiceColumn) +
         padded_left(fmt::format("{:.3f}", indicator.gain_bits), kBitsColumn) +
         padded_left(percent(indicator.outcomes.front().event_prob), kOutcomeColumn) +
         padded_left(percent(indicator.outcomes.back().event_prob), kOutcomeColumn) +
         padded_left(fmt::format("{}", known_count(indicator)), kKnownColumn);
}

std::string table_head(bool of_signals) {
  return "  " + padded_right(of_signals ? "signal" : "statement on", kMatterColumn) +
         padded_right(of_signals ? "month" : "by", kVoiceColumn) + padded_left("bits", kBitsColumn) +
         padded_left(of_signals ? "none" : "affirmed", kOutcomeColumn) +
         padded_left(of_signals ? "several" : "denied", kOutcomeColumn) + padded_left("known", kKnownColumn);
}

// The rows of one sort among the first `limit` of all.
void add_table(TextPage& page, const Indicators& indicators, std::size_t limit, bool of_signals) {
  bool is_begun = false;
  for (std::size_t i = 0; i < std::min(limit, indicators.indicators.size()); ++i) {
    const Indicator& indicator = indicators.indicators[i];
    if (is_signal(indicator) != of_signals) {
      continue;
    }
    if (!is_begun) {
      page.add_blank();
      page.add_line(table_head(of_signals), Emphasis::faint);
      is_begun = true;
    }
    page.add_line(table_line(indicator));
  }
}

void add_sentences(TextPage& page, const Indicators& indicators, Yardstick yardstick) {
  const std::size_t count = std::min(kWatchSentences, indicators.indicators.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Indicator& indicator = indicators.indicators[i];
    page.add_paragraph(watch_sentence(indicators, indicator, yardstick) + known_sentence(indicator), kHanging,
                       Emphasis::plain, fmt::format("{}", i + 1));
  }
  if (const std::string turning = turning_sentence(indicators, yardstick); !turning.empty()) {
    page.add_blank();
    page.add_paragraph(turning);
  }
}

std::string standing_sentence(const Indicators& indicators, Yardstick yardstick) {
  return fmt::format("It stands at {} ({}) in {}. Nothing could tell more of it than {:.3f} bits.",
                     percent(indicators.event_prob), words_for(yardstick, indicators.event_prob),
                     to_iso(indicators.month), indicators.entropy_bits);
}

void add_explanation(TextPage& page, const Indicators& indicators, std::size_t limit) {
  const std::size_t count = indicators.indicators.size();
  if (limit < count) {
    page.add_paragraph(fmt::format("{} more kinds tell less; --limit {} shows all.", count - limit, count));
  }
  page.add_paragraph(
      "Bits: what each is expected to tell of the event, given that such a voice speaks of it, or that the month is "
      "looked at. What it would cost to find out is not weighed: there are no data on it. The next columns: where the "
      "answer would stand after it, said plainly, by a voice that has not said it within half a year; who repeats "
      "itself adds less. Known: claims, or events and posts, of that kind so far.");
  page.add_paragraph(fmt::format("Next: entente indicators {0} {1} --json names them; entente why {0} {1}",
                                 indicators.a.value, indicators.b.value));
}

}  // namespace

std::string indicators_to_text(const Indicators& indicators, std::size_t limit, const TextStyle& style) {
  TextPage page(style);
  page.add_paragraph(
      fmt::format("What to watch for: {} between {} and {}, as of {}", event_phrase(indicators.event_level),
                  indicators.a_name, indicators.b_name, to_iso(indicators.as_of)),
      {}, Emphasis::strong);
  page.add_paragraph(standing_sentence(indicators, style.yardstick));
  page.add_blank();
  add_sentences(page, indicators, style.yardstick);
  add_table(page, indicators, limit, false);
  add_table(page, indicators, limit, true);
  page.add_blank();
  for (const std::string& note : indicators.notes) {
    page.add_paragraph(note);
  }
  add_explanation(page, indicators, limit);
  return page.text();
}

}  // namespace entente::report
