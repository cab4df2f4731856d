// SPDX-License-Identifier: Apache-2.0
#include "report/signals_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/events_text.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kInner{2, 4};

void add_kind(TextPage& page, const PairSignals& signals, SignalKind kind) {
  double observed = 0;
  double expected = 0;
  std::string months;
  for (const MonthSignal& signal : signals.months) {
    if (signal.kind != kind) {
      continue;
    }
    observed += signal.observed;
    expected += signal.expected;
    if (signal.observed > 0) {
      months += fmt::format("{}{} {:.0f} ({:.1f})", months.empty() ? "" : ", ", to_iso(signal.month), signal.observed,
                            signal.expected);
    }
  }
  const bool is_of_posts = kind == SignalKind::outreach;
  if (is_of_posts && observed == 0 && expected == 0) {
    return;  // most projects hold no posts
  }
  page.add_paragraph(fmt::format("{:.0f} {}; {}, {:.1f}{}", observed, row_of(kind).counted, row_of(kind).held_against,
                                 expected, months.empty() ? "" : ": " + months),
                     kInner);
}

}  // namespace

std::string signals_to_text(const PairSignals& signals, std::span<const ListedEvent> behind,
                            const ActorRegistry& actors, const TextStyle& style) {
  TextPage page(style);
  page.add_paragraph(fmt::format("{} and {} in {}", actors.name_of(signals.a), actors.name_of(signals.b),
                                 counted(static_cast<std::size_t>(signals.events), "event")),
                     {}, Emphasis::strong);
  if (signals.months.empty()) {
    page.add_paragraph(
        "No event or post says anything of the two. entente events --names lists whom the names in the data sets "
        "stand for.");
  } else {
    for (const SignalKind kind : kSignalKinds) {
      add_kind(page, signals, kind);
    }
    page.add_blank();
    page.add_paragraph(
        "In brackets what would be seen in that month if each took part in as many events as it did, but "
        "independently of the other within each country. Data sets code what was reported; an event that "
        "nobody reported is not there.");
  }
  if (signals.left_out > 0) {
    page.add_paragraph(fmt::format("{} known to the year only went into no month.",
                                   counted(static_cast<std::size_t>(signals.left_out), "event")));
  }
  const bool has_posts =
      std::ranges::any_of(signals.months, [](const MonthSignal& signal) { return !signal.posts.empty(); });
  if (has_posts) {
    page.add_paragraph(
        fmt::format("The posts are listed by entente media {} {} --posts.", signals.a.value, signals.b.value));
  }
  for (const std::string& note : signals.notes) {
    page.add_paragraph(note);
  }
  for (const ListedEvent& listed : behind) {
    page.add_paragraph(
        fmt::format("{}  {}; {}  [{}, {} line {}]", days_text(listed.event), parties_text(listed.event),
                    to_word(listed.event.kind), listed.data_set.series, listed.data_set.file_name, listed.event.line),
        kInner);
  }
  return page.text();
}

}  // namespace entente::report
