// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/post_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <limits>

#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/event_content.hpp"
#include "ledger/sqlite/numbered_texts.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

// The columns that PostReader reads, of a table named p.
constexpr const char* kColumns =
    "SELECT p.number, p.channel, p.id, p.at_unix_seconds, p.text, p.forwarded_from, p.reply_to FROM posts p ";

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

class PostReader {
 public:
  explicit PostReader(const Connection& connection)
      : sets_(stored_data_sets(connection)), channels_(channels_by_number(connection)) {}

  // The statement's current row.
  [[nodiscard]] Post read(const SQLite::Statement& statement) const {
    RowReader row(statement);
    Post post;
    post.number = row.integer();
    const StoredDataSet* const set = data_set_of_post(sets_, post.number);
    post.data_set = set == nullptr ? 0 : set->data_set.number;
    const std::vector<std::string>& channel = text_row(channels_, row.integer(), "channel");
    post.channel = channel[0];
    post.channel_id = channel[1];
    post.id = row.text();
    post.at_unix_seconds = row.integer();
    post.text = row.text();
    post.forwarded_from = row.text();
    post.reply_to = row.text();
    return post;
  }

 private:
  std::vector<StoredDataSet> sets_;
  TextsByNumber channels_;
};

}  // namespace

DataSet append_posts(const Connection& connection, const DataSet& data_set, const PostBatches& next) {
  PostWriter writer(connection, next_data_set(connection, data_set));
  for (std::span<const Post> batch = next(); !batch.empty(); batch = next()) {
    for (const Post& post : batch) {
      writer.write(post);
    }
  }
  const StoredDataSet stored = writer.finish();
  append_data_set(connection, stored);
  return stored.data_set;
}

std::vector<Post> current_posts(const Connection& connection, const PostFilter& filter) {
  const PostReader reader(connection);
  SQLite::Statement statement(
      connection.database,
      std::string(kColumns) +
          "WHERE NOT EXISTS (SELECT 1 FROM posts n WHERE n.identity = p.identity AND n.number > p.number "
          "AND n.id = p.id) AND (?1 IS NULL OR p.channel IN (SELECT number FROM channels WHERE name = ?1 OR id = ?1)) "
          "AND p.at_unix_seconds >= ?2 AND p.at_unix_seconds < ?3 ORDER BY p.at_unix_seconds, p.number LIMIT ?4");
  RowBinder row(statement);
  row.text_or_null(filter.channel).integer(filter.from_unix_seconds.value_or(std::numeric_limits<std::int64_t>::min()));
  row.integer(filter.to_unix_seconds.value_or(std::numeric_limits<std::int64_t>::max()));
  row.integer(filter.limit ? static_cast<std::int64_t>(*filter.limit) : -1);  // SQLite takes a negative limit for none
  std::vector<Post> posts;
  while (statement.executeStep()) {
    posts.push_back(reader.read(statement));
  }
  return posts;
}

std::string content_of_posts(const Connection& connection, const StoredDataSet& set) {
  const PostReader reader(connection);
  SQLite::Statement statement(connection.database,
                              std::string(kColumns) + "WHERE p.number BETWEEN ? AND ? ORDER BY p.number");
  RowBinder(statement).integer(set.first_post).integer(set.first_post + set.data_set.posts - 1);
  Digest digest;
  while (statement.executeStep()) {
    digest.text(content_of(reader.read(statement)));
  }
  return digest.hex();
}

}  // namespace entente::ledger
