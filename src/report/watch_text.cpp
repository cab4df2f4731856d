// SPDX-License-Identifier: Apache-2.0
#include "report/watch_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/movers_text.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kQuestion{2, 4};
constexpr Indent kPart{9, 9};
constexpr double kLeastLogit = 0.005;  // smaller, it is shown as 0.00

std::string asked(const StandingQuestion& question, const std::string& a_name, const std::string& b_name) {
  return fmt::format("{} and {}, {}", a_name, b_name, event_phrase(question.level));
}

std::string heading_of(StandingState state) {
  switch (state) {
    case StandingState::changed:
      return "Changed";
    case StandingState::unanswerable:
      return "Cannot be answered";
    case StandingState::first_look:
      return "First look";
    case StandingState::as_before:
      break;
  }
  return "As before";
}

std::string figure_of(const StandingLook& look) {
  return fmt::format("{} ({})", percent(look.prob), percent_range(look.interval));
}

std::string line_of(const StandingAnswer& answer) {
  const std::string question = asked(answer.question, answer.a_name, answer.b_name);
  if (answer.state == StandingState::unanswerable) {
    return question + ": " + answer.problem;
  }
  if (!answer.before) {
    return fmt::format("{}: {}", question, figure_of(answer.look));
  }
  return fmt::format("{}: {}, {} on {}", question, figure_of(answer.look), percent(answer.before->prob),
                     to_iso(answer.before->as_of));
}

void add_part(TextPage& page, double logit, std::string_view words) {
  if (std::abs(logit) >= kLeastLogit) {
    page.add_paragraph(words, kPart, Emphasis::plain, "  " + signed_logit(logit));
  }
}

void add_change(TextPage& page, const StandingAnswer& answer) {
  add_part(page, answer.elsewhere_logit, "actors.csv, sources.csv or the model were changed");
  add_part(page, answer.time_logit, "time passed, with nothing new known");
  add_part(page, answer.others_logit, "what became known of other pairs");
  add_part(page, answer.signals_logit, "event data and posts of the two (entente signals lists them)");
  add_movers(page, answer.movers, {answer.question.a, answer.a_name, answer.b_name});
}

void add_state(TextPage& page, std::span<const StandingAnswer> answers, StandingState state) {
  bool is_headed = false;
  for (const StandingAnswer& answer : answers) {
    if (answer.state != state) {
      continue;
    }
    if (!is_headed) {
      page.add_heading(heading_of(state));
      is_headed = true;
    }
    page.add_paragraph(line_of(answer), kQuestion,
                       state == StandingState::changed ? Emphasis::strong : Emphasis::plain);
    if (state == StandingState::changed) {
      add_change(page, answer);
    }
  }
}

std::string next_line(std::span<const StandingAnswer> answers) {
  const auto changed = std::ranges::find(answers, StandingState::changed, &StandingAnswer::state);
  if (changed != answers.end()) {
    return fmt::format("Next: entente history {} {}", changed->question.a.value, changed->question.b.value);
  }
  const auto lost = std::ranges::find(answers, StandingState::unanswerable, &StandingAnswer::state);
  if (lost != answers.end()) {
    return fmt::format("Next: put the organisation back into actors.csv, or: entente watch remove {} {} --level {}",
                       lost->question.a.value, lost->question.b.value, to_word(lost->question.level));
  }
  return "Next: entente add FILE, then entente watch";
}

void add_no_questions(TextPage& page) {
  page.add_paragraph("No question stands. Next: entente watch add A B --level tactical");
}

}  // namespace

std::string standing_answers_to_text(std::span<const StandingAnswer> answers, Date as_of, const TextStyle& style) {
  TextPage page(style);
  if (answers.empty()) {
    add_no_questions(page);
    return page.text();
  }
  page.add_paragraph(fmt::format("Standing questions, as of {}", to_iso(as_of)), {}, Emphasis::strong);
  for (const StandingState state :
       {StandingState::changed, StandingState::unanswerable, StandingState::first_look, StandingState::as_before}) {
    add_state(page, answers, state);
  }
  page.add_blank();
  page.add_paragraph(next_line(answers));
  return page.text();
}

std::string standing_list_to_text(std::span<const ListedQuestion> questions, const TextStyle& style) {
  TextPage page(style);
  if (questions.empty()) {
    add_no_questions(page);
    return page.text();
  }
  page.add_paragraph(questions.size() == 1 ? "1 question stands" : fmt::format("{} questions stand", questions.size()));
  for (const ListedQuestion& each : questions) {
    const std::string looked = each.newest
                                   ? fmt::format("{} on {}", figure_of(*each.newest), to_iso(each.newest->as_of))
                                   : "not looked at yet";
    page.add_paragraph(
        fmt::format("{}: told of when it moves by more than {}; {}", asked(each.question, each.a_name, each.b_name),
                    percent(each.question.threshold), looked),
        kQuestion);
  }
  page.add_blank();
  page.add_paragraph("Next: entente watch");
  return page.text();
}

}  // namespace entente::report
