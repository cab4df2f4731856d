// SPDX-License-Identifier: Apache-2.0
#include "report/events_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kEvent{0, 4};
constexpr Indent kInner{2, 4};

std::string side_text(const Event& event, EventSide side) {
  std::string text;
  for (const EventParty& party : event.parties) {
    if (party.side != side) {
      continue;
    }
    const std::string_view joint = text.empty() ? "" : party.role == PartyRole::ally ? " with " : ", ";
    text.append(joint).append(party.name);
  }
  return text;
}

std::string_view verb_of(EventKind kind) {
  switch (kind) {
    case EventKind::fight:
    case EventKind::one_sided:
    case EventKind::unrest:
    case EventKind::threat:
      return "against";
    case EventKind::support:
      return "for";
    case EventKind::agreement:
    case EventKind::talk:
    case EventKind::other:
    case EventKind::removed:
      break;
  }
  return "and";
}

std::string where_text(const Event& event) {
  const std::string place = to_text(event.place);
  return event.spot.empty() || place.empty() ? event.spot + place : event.spot + ", " + place;
}

std::string deaths_text(const Deaths& deaths) {
  if (!deaths.best) {
    return "";
  }
  std::string text = counted(static_cast<std::size_t>(std::max<std::int64_t>(*deaths.best, 0)), "death");
  if (deaths.low && deaths.high && *deaths.low < *deaths.high) {
    text += fmt::format(" ({} to {})", *deaths.low, *deaths.high);
  }
  return text;
}

std::string kind_text(const Event& event) {
  const std::string word(to_word(event.kind));
  return event.coding.empty() ? word : fmt::format("{}, coded \"{}\"", word, event.coding);
}

void add_part(std::string& line, const std::string& part) {
  if (!part.empty()) {
    line.append("; ").append(part);
  }
}

std::string event_line(const ListedEvent& listed) {
  const Event& event = listed.event;
  std::string line = fmt::format("{}  {}", days_text(event), parties_text(event));
  add_part(line, kind_text(event));
  add_part(line, where_text(event));
  add_part(line, deaths_text(event.deaths));
  return line + fmt::format("  [{}, {} line {}]", listed.data_set.series, listed.data_set.file_name, event.line);
}

std::string slugs_text(const std::vector<ActorId>& actors, std::string_view joint) {
  std::string text;
  for (const ActorId& actor : actors) {
    text.append(text.empty() ? "" : joint).append(actor.value);
  }
  return text;
}

std::string name_line(const ListedName& name) {
  const std::string head = fmt::format("{} ({})", name.name, counted(static_cast<std::size_t>(name.events), "event"));
  if (name.actors.size() == 1) {
    return head + " = " + name.actors.front().value;
  }
  if (!name.actors.empty()) {
    return head + " may be " + slugs_text(name.actors, " or ");
  }
  return name.suggestions.empty() ? head + ": in no row of actors.csv"
                                  : head + ": in no row of actors.csv; near: " + slugs_text(name.suggestions, ", ");
}

std::string data_set_line(const DataSet& set) {
  std::string line = fmt::format("{}, release {}, {}: ", set.title, set.version, set.file_name);
  line += set.posts > 0 ? counted(static_cast<std::size_t>(set.posts), "post")
                        : counted(static_cast<std::size_t>(set.events), "row");
  line += ". Licence: " + (set.licence.empty() ? "not told" : set.licence) + ".";
  if (!set.citation.empty()) {
    line += " Cite: " + set.citation + ".";
  }
  return set.may_leave ? line : line + " Its rows go into no export.";
}

}  // namespace

std::string parties_text(const Event& event) {
  const std::string a = side_text(event, EventSide::a);
  const std::string b = side_text(event, EventSide::b);
  if (a.empty() || b.empty()) {
    return a.empty() && b.empty() ? "nobody named" : a + b;
  }
  return fmt::format("{} {} {}", a, verb_of(event.kind), b);
}

std::string days_text(const Event& event) {
  const Month first = month_of(event.first_day);
  const Month last = month_of(event.last_day);
  std::string first_iso = to_iso(event.first_day);
  const std::string last_iso = to_iso(event.last_day);
  if (event.first_day == event.last_day) {
    return first_iso;
  }
  if (first_iso.ends_with("-01-01") && last_iso.ends_with("-12-31") &&
      first_iso.substr(0, 4) == last_iso.substr(0, 4)) {
    return first_iso.substr(0, 4);
  }
  const bool is_month = first == last && event.first_day == first_day(first) && event.last_day == last_day(last);
  return is_month ? to_iso(first) : first_iso + " to " + last_iso;
}

std::string events_to_text(const EventList& list, const TextStyle& style) {
  TextPage page(style);
  if (list.data_sets.empty()) {
    page.add_paragraph(
        "There are no events yet. Add a file of UCDP, ACLED, GDELT, POLECAT or your own with entente add.");
    return page.text();
  }
  for (const ListedEvent& listed : list.events) {
    page.add_paragraph(event_line(listed), kEvent);
  }
  if (list.events.size() < list.count) {
    page.add_blank();
    page.add_paragraph(
        fmt::format("These are the newest {} of {} events; --limit 0 shows all.", list.events.size(), list.count));
  } else if (list.events.empty()) {
    page.add_paragraph(
        "No event fits. entente events --names lists the names in the data sets and whom they stand for; "
        "a further name of an organisation goes into the column aliases of actors.csv.");
  }
  if (!list.names.empty()) {
    page.add_heading("Names");
    for (const ListedName& name : list.names) {
      page.add_paragraph(name_line(name), kInner);
    }
  }
  page.add_heading("Data sets");
  for (const DataSet& set : list.data_sets) {
    page.add_paragraph(data_set_line(set), kInner);
  }
  return page.text();
}

}  // namespace entente::report
