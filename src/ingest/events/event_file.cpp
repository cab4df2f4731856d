// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/event_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.hpp"
#include "ingest/ascii.hpp"
#include "ingest/delimited/row_reader.hpp"
#include "ingest/events/columns.hpp"
#include "ingest/events/file_head.hpp"
#include "ingest/events/posts.hpp"
#include "ingest/events/reading_place.hpp"
#include "ingest/hash.hpp"

namespace entente::ingest {
namespace {

constexpr std::size_t kBatch = 256;  // events that stay in the second-level cache while they are stored
constexpr std::size_t kNamedLines = 3;

// As a new event, but the texts keep their memory.
void make_blank(Event& event) {
  for (std::string* const text : {&event.id, &event.coding, &event.place.country, &event.place.first,
                                  &event.place.second, &event.spot, &event.note, &event.source}) {
    text->clear();
  }
  event.line = 0;
  event.kind = EventKind::other;
  event.first_day = event.last_day = Date{};
  event.day_precision = DayPrecision::unknown;
  event.parties.clear();
  event.where_precision = WherePrecision::unknown;
  event.coordinates.reset();
  event.deaths = {};
}

class Counting {
 public:
  explicit Counting(EventReport report = {}) : report_(std::move(report)) {}
  void skip(const std::string& why, std::size_t line) {
    auto found = std::ranges::find(report_.skipped, why, &SkippedRows::why);
    if (found == report_.skipped.end()) {
      report_.skipped.push_back({why, 0, {}});
      found = std::prev(report_.skipped.end());
    }
    ++found->count;
    if (found->first_lines.size() < kNamedLines) {
      found->first_lines.push_back(line);
    }
  }
  void read(std::int64_t rows = 1) { report_.rows_read += rows; }
  void use(std::int64_t rows = 1) { report_.rows_used += rows; }
  [[nodiscard]] const EventReport& report() const { return report_; }

 private:
  EventReport report_;
};

// Where rows are read from.
struct RowSource {
  std::filesystem::path file;
  Dialect dialect;
  std::string terms;  // what decides, beside the bytes, what the rows give
};

RowReader rows_of(const RowSource& source, const RowPlace& from) {
  return {open_bytes(source.file, from.offset), source.file.string(), source.dialect, {}, from};
}

// A file of rows, of whichever format.
class RowFile final : public EventFile {
 public:
  RowFile(RowSource source, RecognisedFile format, DataSet data_set)
      : source_(std::move(source)),
        rows_(rows_of(source_, {})),
        format_(std::move(format)),
        data_set_(std::move(data_set)) {
    if (format_.has_header) {
      rows_.next();
    }
  }
  [[nodiscard]] const DataSet& data_set() const override { return data_set_; }
  [[nodiscard]] bool holds_posts() const override { return format_.map_post != nullptr; }
  [[nodiscard]] const EventReport& report() const override { return counting_.report(); }

  [[nodiscard]] std::string place() const override {
    return format_.looks_back ? "" : to_text({rows_.place(), counting_.report()}, source_.terms);
  }
  bool go_on_at(const std::string& place) override {
    const std::optional<ReadingPlace> found = reading_place_from(place, source_.terms);
    if (!found || format_.looks_back) {
      return false;
    }
    rows_ = rows_of(source_, found->rows);
    counting_ = Counting(found->report);
    return true;
  }

  std::span<const Event> next_events() override {
    events_.resize(format_.map_event == nullptr ? 0 : kBatch);
    std::size_t filled = 0;
    while (filled < events_.size()) {
      const std::optional<DelimitedRow> row = next_row();
      if (!row) {
        break;
      }
      Event& event = events_[filled];
      make_blank(event);
      const std::optional<Skip> skip = format_.map_event(event, row->cells);
      event.line = row->line;
      filled += skip ? 0U : 1U;
      count(skip, row->line);
    }
    return std::span(events_).first(filled);
  }

  std::span<const Post> next_posts() override {
    posts_.clear();
    while (format_.map_post != nullptr && posts_.size() < kBatch) {
      const std::optional<DelimitedRow> row = next_row();
      if (!row) {
        break;
      }
      RowResult<Post> post = format_.map_post(row->cells);
      count(post ? std::nullopt : std::optional(post.error()), row->line);
      if (post) {
        posts_.push_back(std::move(*post));
      }
    }
    return posts_;
  }

 private:
  std::optional<DelimitedRow> next_row() {
    const std::optional<DelimitedRow> row = rows_.next();
    counting_.read(row ? 1 : 0);
    return row;
  }
  void count(const std::optional<Skip>& skip, std::size_t line) {
    if (skip) {
      counting_.skip(skip->why, line);
    } else {
      counting_.use();
    }
  }

  RowSource source_;
  RowReader rows_;
  RecognisedFile format_;
  DataSet data_set_;
  Counting counting_;
  std::vector<Event> events_;
  std::vector<Post> posts_;
};

// Posts that were read at once.
class PostFile final : public EventFile {
 public:
  PostFile(TelegramPosts telegram, DataSet data_set)
      : posts_(std::move(telegram.posts)), data_set_(std::move(data_set)) {
    counting_.read(static_cast<std::int64_t>(telegram.messages));
    counting_.use(static_cast<std::int64_t>(posts_.size()));
    skip_many("it is a service message", telegram.service_messages);
    skip_many("it has no text, id or time", telegram.without_text);
    skip_many("chats that are not public, left out unread", telegram.private_chats);
  }
  [[nodiscard]] const DataSet& data_set() const override { return data_set_; }
  [[nodiscard]] bool holds_posts() const override { return true; }
  [[nodiscard]] const EventReport& report() const override { return counting_.report(); }
  std::span<const Event> next_events() override { return {}; }
  std::span<const Post> next_posts() override {
    return std::exchange(is_given_, true) ? std::span<const Post>{} : std::span<const Post>(posts_);
  }

 private:
  void skip_many(const std::string& why, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      counting_.skip(why, 0);
    }
  }
  std::vector<Post> posts_;
  DataSet data_set_;
  Counting counting_;
  bool is_given_ = false;
};

DataSet described(const EventFormat& format, const std::string& version, const std::string& file_name) {
  return {.series = std::string(format.series),
          .title = std::string(format.title),
          .version = version.empty() ? "version not told" : version,
          .licence = std::string(format.licence),
          .citation = std::string(format.citation),
          .may_leave = format.may_leave,
          .file_name = file_name};
}

DataSet described(const ColumnMapping& mapping, const std::string& file_name) {
  return {.series = mapping.series,
          .title = mapping.title.empty() ? mapping.series : mapping.title,
          .version = mapping.version.empty() ? "version not told" : mapping.version,
          .licence = mapping.licence,
          .citation = mapping.citation,
          .may_leave = mapping.may_leave,
          .file_name = file_name};
}

DataSet described_posts(std::string series, std::string title, const std::string& file_name) {
  return {.series = std::move(series),
          .title = std::move(title),
          .version = "version not told",
          .licence = "not told; the posts are those of their channels",
          .citation = "",
          .may_leave = false,
          .file_name = file_name};
}

std::unique_ptr<EventFile> opened(RowSource source, RecognisedFile format, DataSet data_set) {
  source.terms = sha256_hex(data_set.series + '\n' + source.terms);
  return std::make_unique<RowFile>(std::move(source), std::move(format), std::move(data_set));
}

std::string terms_of(const EventOptions& options) {
  return options.keep_exact_places ? "exact places\n" : "coarse places\n";
}

std::string terms_of(const ColumnMapping& mapping) {
  std::string terms =
      std::string(to_word(mapping.kind)) + '\n' + std::to_string(static_cast<int>(mapping.date_order)) + '\n';
  for (const auto& [field, column] : mapping.columns) {
    terms.append(field).append("=").append(column).append("\n");
  }
  return terms;
}

std::unique_ptr<EventFile> try_formats(const std::filesystem::path& file, const FileHead& head,
                                       const EventOptions& options) {
  const Header header(head.rows.front());
  for (const EventFormat& format : event_formats()) {
    if (!header.has_all(format.required)) {
      continue;
    }
    if (std::optional<RecognisedFile> recognised = format.recognise(head, options)) {
      DataSet data_set = described(format, recognised->version, head.file_name);
      return opened({file, head.dialect, terms_of(options)}, std::move(*recognised), std::move(data_set));
    }
  }
  return nullptr;
}

std::unique_ptr<EventFile> try_mappings(const std::filesystem::path& file, const FileHead& head,
                                        const EventOptions& options, std::span<const ColumnMapping> mappings) {
  for (const ColumnMapping& mapping : mappings) {
    if (std::optional<RecognisedFile> recognised = recognise_mapped(head, mapping, options)) {
      return opened({file, head.dialect, terms_of(options) + terms_of(mapping)}, std::move(*recognised),
                    described(mapping, head.file_name));
    }
  }
  return nullptr;
}

RecognisedFile post_lines() {
  RecognisedFile recognised;
  recognised.has_header = false;
  recognised.map_post = [](Cells cells) { return post_of_line(cells.front()); };
  return recognised;
}

std::unique_ptr<EventFile> try_json(const std::filesystem::path& file, const std::string& head,
                                    const std::string& file_name) {
  if (looks_like_post_lines(head)) {
    return opened({file, {'\0', Quoting::none}, ""}, post_lines(), described_posts("posts", "Posts", file_name));
  }
  if (looks_like_telegram(head)) {
    return std::make_unique<PostFile>(read_telegram(open_bytes(file), file.string()),
                                      described_posts("telegram", "Telegram export", file_name));
  }
  return nullptr;
}

}  // namespace

std::unique_ptr<EventFile> open_event_file(const std::filesystem::path& file, const EventOptions& options,
                                           std::span<const ColumnMapping> mappings) {
  const std::optional<std::string> found_head = first_bytes(file);
  if (!found_head) {
    return nullptr;
  }
  const std::string& head = *found_head;
  const std::string file_name = file.filename().string();
  if (trim(head).starts_with('{')) {
    std::unique_ptr<EventFile> posts = try_json(file, head, file_name);
    if (posts == nullptr && is_named_as_table(file)) {
      refuse_unknown_json(file);
    }
    return posts;
  }
  refuse_wide_text(file, head);
  const std::vector<FileHead> readings = heads_of(head, file_name);
  for (const FileHead& reading : readings) {
    if (std::unique_ptr<EventFile> found = try_formats(file, reading, options)) {
      return found;
    }
    if (std::unique_ptr<EventFile> found = try_mappings(file, reading, options, mappings)) {
      return found;
    }
  }
  if (is_named_as_table(file)) {
    refuse_unknown_table(file, readings);
  }
  return nullptr;
}

}  // namespace entente::ingest
