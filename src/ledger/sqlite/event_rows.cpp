// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_rows.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ledger/sqlite/data_set_rows.hpp"
#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/event_content.hpp"
#include "ledger/sqlite/numbered_texts.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr double kLargestLatitude = 90;
constexpr double kLargestLongitude = 180;

void refuse_impossible(const Event& event, const std::string& file_name) {
  const std::string place = file_name + ":" + std::to_string(event.line);
  if (event.last_day < event.first_day) {
    refuse_content(place, "the last day is before the first");
  }
  // False for numbers that are none, too.
  const bool is_on_earth = !event.coordinates || (std::abs(event.coordinates->latitude_degrees) <= kLargestLatitude &&
                                                  std::abs(event.coordinates->longitude_degrees) <= kLargestLongitude);
  if (!is_on_earth) {
    refuse_content(place, "the coordinates are not on the earth");
  }
}

// Writes the events of one data set.
class EventWriter {
 public:
  EventWriter(const Connection& connection, StoredDataSet set)
      : set_(std::move(set)),
        parties_(parties_to_write(connection)),
        places_(places_to_write(connection)),
        insert_(connection.database,
                "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        insert_side_(connection.database, "INSERT OR IGNORE INTO event_sides VALUES (?, ?)") {}

  void write(const Event& event) {
    refuse_impossible(event, set_.data_set.file_name);
    const std::int64_t number = set_.first_event + set_.data_set.events++;
    content_.text(content_of(event));
    const std::vector<PartyPlace> places = write_sides(event, number);
    const bool is_placed = event.place != Place{};
    RowBinder row(insert_);
    row.integer(number).integer(identity_of(set_.data_set.series, event.id)).text(event.id);
    row.integer(static_cast<std::int64_t>(event.line)).text(to_word(event.kind)).text(event.coding);
    row.integer(event.first_day.time_since_epoch().count()).integer(event.last_day.time_since_epoch().count());
    row.text(to_word(event.day_precision)).text(to_sides_text(places));
    row.integer_or_null(
        is_placed ? std::optional(places_.number_of({event.place.country, event.place.first, event.place.second}))
                  : std::nullopt);
    row.text(event.spot).text(to_word(event.where_precision));
    write_coordinates(row, event.coordinates);
    row.integer_or_null(event.deaths.best).integer_or_null(event.deaths.low).integer_or_null(event.deaths.high);
    row.text(event.note).text(event.source).execute();
    insert_.reset();
  }

  StoredDataSet finish() {
    set_.content = content_.hex();
    return set_;
  }

 private:
  static void write_coordinates(RowBinder& row, const std::optional<Coordinates>& coordinates) {
    if (coordinates) {
      row.real(coordinates->latitude_degrees).real(coordinates->longitude_degrees);
    } else {
      row.integer_or_null(std::nullopt).integer_or_null(std::nullopt);
    }
  }

  std::vector<PartyPlace> write_sides(const Event& event, std::int64_t number) {
    std::vector<PartyPlace> places;
    for (const EventParty& party : event.parties) {
      places.push_back({parties_.number_of({party.name, party.code}), party.side, party.role});
      RowBinder(insert_side_).integer(places.back().party).integer(number).execute();
      insert_side_.reset();
    }
    return places;
  }

  StoredDataSet set_;
  NumberedTexts parties_;
  NumberedTexts places_;
  SQLite::Statement insert_;
  SQLite::Statement insert_side_;
  Digest content_;
};

// Writes the posts of one data set.
class PostWriter {
 public:
  PostWriter(const Connection& connection, StoredDataSet set)
      : set_(std::move(set)),
        channels_(channels_to_write(connection)),
        insert_(connection.database, "INSERT INTO posts VALUES (?, ?, ?, ?, ?, ?, ?, ?)") {}

  void write(const Post& post) {
    const std::int64_t number = set_.first_post + set_.data_set.posts++;
    content_.text(content_of(post));
    const std::int64_t channel = channels_.number_of({post.channel, post.channel_id});
    const std::string& channel_key = post.channel_id.empty() ? post.channel : post.channel_id;
    RowBinder row(insert_);
    row.integer(number).integer(identity_of(channel_key, post.id)).integer(channel).text(post.id);
    row.integer(post.at_unix_seconds).text(post.text).text(post.forwarded_from).text(post.reply_to).execute();
    insert_.reset();
  }

  StoredDataSet finish() {
    set_.content = content_.hex();
    return set_;
  }

 private:
  StoredDataSet set_;
  NumberedTexts channels_;
  SQLite::Statement insert_;
  Digest content_;
};

template <class Writer, class Batches>
DataSet append_rows(const Connection& connection, const DataSet& data_set, const Batches& next) {
  Writer writer(connection, next_data_set(connection, data_set));
  for (auto batch = next(); !batch.empty(); batch = next()) {
    for (const auto& row : batch) {
      writer.write(row);
    }
  }
  const StoredDataSet stored = writer.finish();
  append_data_set(connection, stored);
  return stored.data_set;
}

}  // namespace

DataSet append_events(const Connection& connection, const DataSet& data_set, const EventBatches& next) {
  return append_rows<EventWriter>(connection, data_set, next);
}

DataSet append_posts(const Connection& connection, const DataSet& data_set, const PostBatches& next) {
  return append_rows<PostWriter>(connection, data_set, next);
}

}  // namespace entente::ledger
