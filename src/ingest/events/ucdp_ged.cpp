// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/ucdp_ged.hpp"

#include <array>

#include "ingest/events/columns.hpp"
#include "ingest/events/fields.hpp"

namespace entente::ingest {
namespace {

// The 49 columns in the order of release 25.1, for files that come without a header (candidate 24.0.1).
constexpr std::array<std::string_view, 49> kColumns{"id",
                                                    "relid",
                                                    "year",
                                                    "active_year",
                                                    "code_status",
                                                    "type_of_violence",
                                                    "conflict_dset_id",
                                                    "conflict_new_id",
                                                    "conflict_name",
                                                    "dyad_dset_id",
                                                    "dyad_new_id",
                                                    "dyad_name",
                                                    "side_a_dset_id",
                                                    "side_a_new_id",
                                                    "side_a",
                                                    "side_b_dset_id",
                                                    "side_b_new_id",
                                                    "side_b",
                                                    "number_of_sources",
                                                    "source_article",
                                                    "source_office",
                                                    "source_date",
                                                    "source_headline",
                                                    "source_original",
                                                    "where_prec",
                                                    "where_coordinates",
                                                    "where_description",
                                                    "adm_1",
                                                    "adm_2",
                                                    "latitude",
                                                    "longitude",
                                                    "geom_wkt",
                                                    "priogrid_gid",
                                                    "country",
                                                    "country_id",
                                                    "region",
                                                    "event_clarity",
                                                    "date_prec",
                                                    "date_start",
                                                    "date_end",
                                                    "deaths_a",
                                                    "deaths_b",
                                                    "deaths_civilians",
                                                    "deaths_unknown",
                                                    "best",
                                                    "high",
                                                    "low",
                                                    "gwnoa",
                                                    "gwnob"};

// Levels of where_prec: 1 the exact place, 2 near it, 3 second-level unit, 4 first-level unit, 5 along a line, 6 and 7
// the country or the sea.
WherePrecision where_precision(std::string_view level) {
  constexpr std::array<WherePrecision, 8> kLevels{
      WherePrecision::unknown, WherePrecision::exact, WherePrecision::exact,   WherePrecision::second,
      WherePrecision::first,   WherePrecision::first, WherePrecision::country, WherePrecision::country};
  const std::size_t index =
      level.size() == 1 && level[0] >= '0' && level[0] <= '7' ? static_cast<std::size_t>(level[0] - '0') : 0;
  return kLevels.at(index);
}

// Levels of date_prec: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 more than that.
DayPrecision day_precision(std::string_view level) {
  constexpr std::array<DayPrecision, 6> kLevels{DayPrecision::unknown, DayPrecision::day,   DayPrecision::week,
                                                DayPrecision::week,    DayPrecision::month, DayPrecision::year};
  const std::size_t index =
      level.size() == 1 && level[0] >= '0' && level[0] <= '5' ? static_cast<std::size_t>(level[0] - '0') : 0;
  return kLevels.at(index);
}

struct Violence {
  EventKind kind;
  std::string_view coding;
};

std::optional<Violence> violence_of(std::string_view type) {
  if (type == "1" || type == "state-based") {
    return Violence{EventKind::fight, "state-based"};
  }
  if (type == "2" || type == "non-state") {
    return Violence{EventKind::fight, "non-state"};
  }
  if (type == "3" || type == "one-sided") {
    return Violence{EventKind::one_sided, "one-sided"};
  }
  return std::nullopt;
}

struct Columns {
  explicit Columns(const Header& header)
      : id(header.column("id")),
        violence(header.column("type_of_violence")),
        side_a(header.column("side_a")),
        side_a_id(header.column({"side_a_new_id", "side_a_id", "side_a_dset_id"})),
        side_b(header.column("side_b")),
        side_b_id(header.column({"side_b_new_id", "side_b_id", "side_b_dset_id"})),
        source(header.column("source_article")),
        office(header.column("source_office")),
        headline(header.column("source_headline")),
        where_prec(header.column("where_prec")),
        where(header.column("where_coordinates")),
        first(header.column("adm_1")),
        second(header.column("adm_2")),
        latitude(header.column("latitude")),
        longitude(header.column("longitude")),
        country(header.column("country")),
        date_prec(header.column("date_prec")),
        start(header.column("date_start")),
        end(header.column("date_end")),
        best(header.column({"best", "best_est"})),
        low(header.column({"low", "low_est"})),
        high(header.column({"high", "high_est"})) {}
  Column id, violence, side_a, side_a_id, side_b, side_b_id, source, office, headline, where_prec, where, first, second,
      latitude, longitude, country, date_prec, start, end, best, low, high;
};

std::optional<Skip> event_of(Event& event, const Columns& columns, const EventOptions& options, Cells cells) {
  set_text(event.id, columns.id.of(cells));
  const std::optional<Violence> violence = violence_of(columns.violence.of(cells));
  if (event.id.empty() || !violence) {
    return Skip{event.id.empty() ? "the event has no id" : "the type of violence is none of 1, 2, 3"};
  }
  event.kind = violence->kind;
  event.coding = violence->coding;
  if (std::optional<Skip> skip = set_days(event, columns.start.of(cells), columns.end.of(cells))) {
    return skip;
  }
  event.day_precision = day_precision(columns.date_prec.of(cells));
  add_party(event, columns.side_a.of(cells), columns.side_a_id.of(cells), EventSide::a, PartyRole::main);
  add_party(event, columns.side_b.of(cells), columns.side_b_id.of(cells), EventSide::b, PartyRole::main);
  const RawWhere where{columns.country.of(cells),
                       columns.first.of(cells),
                       columns.second.of(cells),
                       columns.where.of(cells),
                       columns.latitude.of(cells),
                       columns.longitude.of(cells),
                       where_precision(columns.where_prec.of(cells))};
  if (std::optional<Skip> skip = set_where(event, where, options)) {
    return skip;
  }
  event.deaths = {count_of(columns.best.of(cells)), count_of(columns.low.of(cells)), count_of(columns.high.of(cells))};
  set_short_text(event.note, columns.headline.of(cells));
  const std::string_view office = columns.office.of(cells);
  set_short_text(event.source, office.empty() ? columns.source.of(cells) : office, 120);
  return std::nullopt;
}

// A row of a file without a header: 49 cells, an id, a type of violence, and days where they belong.
bool looks_like_a_row(const std::vector<std::string>& row) {
  constexpr std::size_t kTypeColumn = 5;
  constexpr std::size_t kStartColumn = 38;
  return row.size() == kColumns.size() && count_of(row[0]).has_value() && violence_of(row[kTypeColumn]).has_value() &&
         event_day(row[kStartColumn]).has_value();
}

RecognisedFile file_with(const Header& header, const FileHead& head, const EventOptions& options) {
  RecognisedFile recognised;
  recognised.version = version_in_name(head.file_name);
  recognised.map_event = [columns = Columns(header), options](Event& event, Cells cells) {
    return event_of(event, columns, options, cells);
  };
  return recognised;
}

}  // namespace

std::optional<RecognisedFile> recognise_ucdp_ged(const FileHead& head, const EventOptions& options) {
  return file_with(Header(head.rows.front()), head, options);
}

std::optional<RecognisedFile> recognise_ucdp_ged_rows(const FileHead& head, const EventOptions& options) {
  if (!looks_like_a_row(head.rows.front())) {
    return std::nullopt;
  }
  RecognisedFile recognised = file_with(Header({kColumns.begin(), kColumns.end()}), head, options);
  recognised.has_header = false;
  return recognised;
}

}  // namespace entente::ingest
