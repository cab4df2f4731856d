// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_rows.hpp"

#include <cmath>
#include <string>

#include "ledger/blocks/event_block_builder.hpp"
#include "ledger/sqlite/data_set_rows.hpp"
#include "ledger/sqlite/event_block_rows.hpp"

namespace entente::ledger {
namespace {

constexpr double kLargestLatitude = 90;
constexpr double kLargestLongitude = 180;

void refuse_impossible(const Event& event, const std::string& file_name) {
  // False for numbers that are none, too.
  const bool is_on_earth = !event.coordinates || (std::abs(event.coordinates->latitude_degrees) <= kLargestLatitude &&
                                                  std::abs(event.coordinates->longitude_degrees) <= kLargestLongitude);
  if (event.last_day >= event.first_day && is_on_earth) {
    return;
  }
  refuse_content(file_name + ":" + std::to_string(event.line),
                 is_on_earth ? "the last day is before the first" : "the coordinates are not on the earth");
}

[[noreturn]] void refuse_disturbed(const Connection& connection) {
  throw Failure(Error{ErrorCode::ledger_locked, connection.file.string(), "another entente wrote events meanwhile",
                      "Wait or close it, then run this again"});
}

// The number of events that are stored already; anything but what is gone on behind goes.
std::int64_t stored_already(const Connection& connection, const StoredDataSet& set,
                            const std::optional<UnfinishedImport>& behind) {
  if (!behind) {
    drop_unfinished(connection.database, set.first_event);
    return 0;
  }
  const bool is_there =
      behind->sha256 == set.data_set.sha256 && unfinished_from(connection.database, set.first_event) == behind;
  if (!is_there) {
    refuse_disturbed(connection);
  }
  return behind->events;
}

// Writes the events of one data set, in as many transactions as its caller makes.
class EventImport {
 public:
  EventImport(const Connection& connection, const DataSet& data_set, const std::optional<UnfinishedImport>& behind)
      : connection_(connection), data_set_(data_set), behind_(behind), builder_(data_set.series) {}

  // Writes until the import may be interrupted; true once the data set is whole. Runs inside a write transaction.
  bool write_some(const EventBatches& next) {
    begin_transaction();
    for (std::int64_t blocks = 0; blocks < connection_.blocks_a_commit || !can_stop_;) {
      const EventBatch batch = next_batch(next);
      if (batch.events.empty()) {
        finish();
        return true;
      }
      blocks += write_batch(batch);
    }
    return false;
  }
  // True where what failed was the file, not the store.
  [[nodiscard]] bool is_given_up() const { return is_given_up_; }
  [[nodiscard]] std::int64_t first_event() const { return set_ ? set_->first_event : 0; }
  [[nodiscard]] const DataSet& stored() const { return set_->data_set; }

 private:
  void begin_transaction() {
    const StoredDataSet now = next_data_set(connection_, data_set_);
    if (!set_) {
      const std::int64_t stored = stored_already(connection_, now, behind_);
      set_ = now;
      set_->data_set.events = stored;
      return;
    }
    const std::optional<UnfinishedImport> mine = unfinished_from(connection_.database, now.first_event);
    const bool is_undisturbed = now.first_event == set_->first_event && mine && mine->sha256 == data_set_.sha256 &&
                                mine->events == set_->data_set.events;
    if (!is_undisturbed) {
      refuse_disturbed(connection_);
    }
    set_->data_set.number = now.data_set.number;
    set_->first_post = now.first_post;
    set_->chain = now.chain;
  }

  EventBatch next_batch(const EventBatches& next) {
    is_given_up_ = true;
    EventBatch batch = next();
    for (const Event& event : batch.events) {
      refuse_impossible(event, data_set_.file_name);
    }
    is_given_up_ = false;
    return batch;
  }

  // Gives the number of blocks that it filled.
  std::int64_t write_batch(const EventBatch& batch) {
    std::int64_t blocks = 0;
    for (std::size_t i = 0; i < batch.events.size(); ++i) {
      builder_.add(batch.events[i]);
      can_stop_ = false;
      if (builder_.is_full()) {
        const bool is_last = i + 1 == batch.events.size();
        write_block(is_last ? batch.goes_on_at : "");
        can_stop_ = is_last && !batch.goes_on_at.empty();
        ++blocks;
      }
    }
    return blocks;
  }

  void write_block(const std::string& goes_on_at) {
    DataSet& set = set_->data_set;
    const PackedEvents packed = builder_.take();
    insert_block(connection_.database, packed, {set_->first_event + set.events, set.sha256, goes_on_at});
    set.events += static_cast<std::int64_t>(packed.count);
  }

  void finish() {
    if (builder_.size() > 0) {
      write_block("");
    }
    set_->content = content_of_blocks(connection_.database, set_->first_event, set_->data_set.events);
    append_data_set(connection_, *set_);
  }

  const Connection& connection_;
  DataSet data_set_;
  std::optional<UnfinishedImport> behind_;
  EventBlockBuilder builder_;
  std::optional<StoredDataSet> set_;
  bool can_stop_ = false;
  bool is_given_up_ = false;
};

// What cannot be dropped now counts in no answer either, and goes with the next import.
void try_drop(Connection& connection, std::int64_t first_event) {
  try {
    write_whole(connection, [&] { drop_unfinished(connection.database, first_event); });
  } catch (const Failure&) {
    return;
  }
}

}  // namespace

DataSet append_events(Connection& connection, const DataSet& data_set, const EventBatches& next,
                      const std::optional<UnfinishedImport>& behind) {
  EventImport import(connection, data_set, behind);
  try {
    for (bool is_whole = false; !is_whole;) {
      write_whole(connection, [&] { is_whole = import.write_some(next); });
    }
  } catch (...) {
    if (import.is_given_up() && import.first_event() > 0) {
      try_drop(connection, import.first_event());
    }
    throw;
  }
  return import.stored();
}

std::optional<UnfinishedImport> find_unfinished_import(const Connection& connection) {
  return unfinished_from(connection.database, next_data_set(connection, {}).first_event);
}

}  // namespace entente::ledger
