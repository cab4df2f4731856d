// SPDX-License-Identifier: Apache-2.0
#include "report/history_text.hpp"

#include <fmt/format.h>

#include <cmath>

#include "report/movers_text.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kStep{2, 4};
constexpr Indent kPart{9, 9};
constexpr double kLeastLogit = 0.005;  // smaller, it is shown as 0.00

std::string what_is_asked(const AnswerHistory& history) {
  return history.of ? fmt::format("Each line says what was held of {} once everything up to its day was known.",
                                  to_iso(*history.of))
                    : "Each line says what was held of its own month once everything up to its day was known, and what "
                      "is held of that month now.";
}

std::string grain_line(const AnswerHistory& history) {
  if (history.grain == HistoryGrain::day) {
    return "";
  }
  return fmt::format("Something became known on {}; a line stands for each {} of them. --limit {} shows each day.",
                     counted(history.day_count, "day"), to_word(history.grain), history.day_count);
}

std::string days_of(const HistoryStep& step) {
  const std::string last = to_iso(step.known_by);
  return step.first_day == step.known_by ? last : to_iso(step.first_day) + " to " + last;
}

std::string movement(double before, double after) {
  if (percent(before) == percent(after)) {
    return "as before";
  }
  return fmt::format("{} from {}", after > before ? "up" : "down", percent(before));
}

std::string hindsight(const AnswerHistory& history, const HistoryStep& step) {
  if (history.of || !step.prob_now) {
    return "";
  }
  return fmt::format(" Now {} is held of {}.", percent(*step.prob_now), to_iso(step.month));
}

// What was known already says less of a later month, or more where it spoke of the future.
std::string time_line(const AnswerHistory& history, std::size_t place) {
  const int months = place == 0 ? 0 : history.steps[place].month.number - history.steps[place - 1].month.number;
  return months == 0
             ? "what was known before, seen from a later month"
             : fmt::format("{} passed: what was known before, seen from {}",
                           counted(static_cast<std::size_t>(months), "month"), to_iso(history.steps[place].month));
}

void add_step(TextPage& page, const AnswerHistory& history, std::size_t place) {
  const HistoryStep& step = history.steps[place];
  const double before = place == 0 ? history.prior_prob : history.steps[place - 1].prob;
  page.add_blank();
  page.add_paragraph(
      fmt::format("{}: {} ({}), {}{}.{}", days_of(step), percent(step.prob), percent_range(step.interval),
                  movement(before, step.prob), place == 0 ? " with nothing known" : "", hindsight(history, step)),
      kStep, Emphasis::strong);
  if (std::abs(step.time_logit) >= kLeastLogit) {
    page.add_paragraph(time_line(history, place), kPart, Emphasis::plain, "  " + signed_logit(step.time_logit));
  }
  if (std::abs(step.others_logit) >= kLeastLogit) {
    page.add_paragraph(place == 0 ? "what is known of other pairs, and drivers" : "what became known of other pairs",
                       kPart, Emphasis::plain, "  " + signed_logit(step.others_logit));
  }
  if (std::abs(step.signals_logit) >= kLeastLogit) {
    page.add_paragraph(fmt::format("event data and posts of the two: entente signals {} {} lists them", history.a.value,
                                   history.b.value),
                       kPart, Emphasis::plain, "  " + signed_logit(step.signals_logit));
  }
  add_movers(page, step.movers, {history.a, history.a_name, history.b_name});
  if (step.movers.empty() && step.new_claim_count > 0) {
    page.add_paragraph("nothing that became known moves the answer", kPart);
  }
}

}  // namespace

std::string history_to_text(const AnswerHistory& history, const TextStyle& style) {
  TextPage page(style);
  page.add_paragraph(fmt::format("How the answer moved: {} between {} and {}, as of {}", event_phrase(history.level),
                                 history.a_name, history.b_name, to_iso(history.as_of)),
                     {}, Emphasis::strong);
  page.add_blank();
  if (history.steps.empty()) {
    page.add_paragraph(
        fmt::format("Nothing is known of the two: the answer stands where the model starts, at {}. Next: entente add "
                    "FILE",
                    percent(history.prior_prob)));
    return page.text();
  }
  page.add_paragraph(what_is_asked(history));
  if (const std::string line = grain_line(history); !line.empty()) {
    page.add_paragraph(line);
  }
  for (std::size_t i = 0; i < history.steps.size(); ++i) {
    add_step(page, history, i);
  }
  page.add_blank();
  page.add_paragraph(
      "In brackets the 90 % interval. Figures with a sign are log odds; of a step they sum to its change. Decisions "
      "are "
      "those that stand today, whenever they were made.");
  page.add_paragraph(fmt::format("Next: entente why {} {} --as-of {}", history.a.value, history.b.value,
                                 to_iso(history.steps.back().known_by)));
  return page.text();
}

}  // namespace entente::report
