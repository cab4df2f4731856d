// SPDX-License-Identifier: Apache-2.0
#include "report/events_json.hpp"

#include "report/shown_json.hpp"

namespace entente::report {
namespace {

Json slugs_json(const std::vector<ActorId>& actors) {
  Json slugs = Json::array();
  for (const ActorId& actor : actors) {
    slugs.push_back(actor.value);
  }
  return slugs;
}

std::string raw_side(const Event& event, EventSide side) {
  std::string names;
  for (const EventParty& party : event.parties) {
    if (party.side == side) {
      names += (names.empty() ? "" : "; ") + party.name;
    }
  }
  return names;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json count_or_null(const std::optional<std::int64_t>& count) { return count ? Json(*count) : Json(nullptr); }

Json event_json(const ListedEvent& listed) {
  const Event& event = listed.event;
  const bool is_placed = event.coordinates.has_value();
  return {{"event", event.number},
          {"id", event.id},
          {"data_set", listed.data_set.series},
          {"version", listed.data_set.version},
          {"may_leave", listed.data_set.may_leave},
          {"kind", to_word(event.kind)},
          {"coding", text_or_null(event.coding)},
          {"first_day", to_iso(event.first_day)},
          {"last_day", to_iso(event.last_day)},
          {"day_precision", to_word(event.day_precision)},
          {"side_a", slugs_json(listed.side_a)},
          {"side_b", slugs_json(listed.side_b)},
          {"side_a_raw", raw_side(event, EventSide::a)},
          {"side_b_raw", raw_side(event, EventSide::b)},
          {"place", text_or_null(event.spot)},
          {"admin1", text_or_null(event.place.first)},
          {"admin2", text_or_null(event.place.second)},
          {"country", text_or_null(event.place.country)},
          {"latitude", is_placed ? Json(event.coordinates->latitude_degrees) : Json(nullptr)},
          {"longitude", is_placed ? Json(event.coordinates->longitude_degrees) : Json(nullptr)},
          {"where_precision", to_word(event.where_precision)},
          {"deaths", count_or_null(event.deaths.best)},
          {"deaths_low", count_or_null(event.deaths.low)},
          {"deaths_high", count_or_null(event.deaths.high)},
          {"note", text_or_null(event.note)},
          {"source", text_or_null(event.source)},
          {"row", event.line}};
}

Json data_set_json(const DataSet& set) {
  return {{"series", set.series},     {"title", set.title},         {"version", set.version}, {"licence", set.licence},
          {"citation", set.citation}, {"may_leave", set.may_leave}, {"file", set.file_name},  {"sha256", set.sha256},
          {"events", set.events},     {"posts", set.posts}};
}

Json name_json(const ListedName& name) {
  return {{"name", name.name},
          {"events", name.events},
          {"actors", slugs_json(name.actors)},
          {"suggestions", slugs_json(name.suggestions)}};
}

}  // namespace

std::string events_to_json(const EventList& list) {
  Json events = Json::array();
  for (const ListedEvent& listed : list.events) {
    events.push_back(event_json(listed));
  }
  Json names = Json::array();
  for (const ListedName& name : list.names) {
    names.push_back(name_json(name));
  }
  Json sets = Json::array();
  for (const DataSet& set : list.data_sets) {
    sets.push_back(data_set_json(set));
  }
  return written({{"events", events}, {"count", list.count}, {"names", names}, {"data_sets", sets}});
}

}  // namespace entente::report
