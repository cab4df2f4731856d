// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/gdelt.hpp"

#include <array>
#include <functional>
#include <memory>
#include <unordered_set>

#include "ingest/ascii.hpp"
#include "ingest/events/fields.hpp"

namespace entente::ingest {
namespace {

constexpr std::size_t kColumns = 61;
constexpr std::size_t kColumnsOfFirst = 58;  // GDELT 1.0 has no ADM2 codes
constexpr std::size_t kMentionColumns = 16;

// Places of columns, from 0; those of the geography and the address differ by release.
constexpr std::size_t kDay = 1;
constexpr std::size_t kActor1 = 5;
constexpr std::size_t kActor2 = 15;
constexpr std::size_t kGroupAfterActor = 3;  // KnownGroupCode, counted from the actor's first column
constexpr std::size_t kNameAfterActor = 1;
constexpr std::size_t kTypeAfterActor = 7;
constexpr std::size_t kEventCode = 26;
constexpr std::size_t kRootCode = 28;

// Where the action's geography begins, and the address stands.
struct Layout {
  std::size_t geography;
  std::size_t latitude;  // counted from it
  std::size_t address;
};

Layout layout_of(std::size_t columns) { return columns == kColumns ? Layout{51, 5, 60} : Layout{49, 4, 57}; }

bool are_digits(std::string_view text, std::size_t least) {
  bool is_all = text.size() >= least;
  for (const char byte : text) {
    is_all = is_all && is_digit(byte);
  }
  return is_all;
}

EventKind kind_of(std::string_view code, std::string_view root) {
  if (code == "057" || code == "0871") {  // sign an agreement; declare a truce
    return EventKind::agreement;
  }
  // By CAMEO root code 01 to 20 [Gerner et al. 2002].
  constexpr std::array<EventKind, 21> kKinds{
      EventKind::other,    EventKind::other,   EventKind::other,   EventKind::talk,   EventKind::talk,
      EventKind::talk,     EventKind::support, EventKind::support, EventKind::other,  EventKind::other,
      EventKind::threat,   EventKind::threat,  EventKind::threat,  EventKind::threat, EventKind::unrest,
      EventKind::threat,   EventKind::threat,  EventKind::threat,  EventKind::fight,  EventKind::fight,
      EventKind::one_sided};
  const std::optional<std::int64_t> number = count_of(root);
  return number && *number >= 0 && *number < static_cast<std::int64_t>(kKinds.size())
             ? kKinds.at(static_cast<std::size_t>(*number))
             : EventKind::other;
}

void add_actor(Event& event, Cells cells, std::size_t at, EventSide side) {
  const std::string_view code = cells[at];
  const bool is_group = !cells[at + kGroupAfterActor].empty();
  add_party(event, is_group ? cells[at + kNameAfterActor] : code, code, side, PartyRole::main);
}

// Takes the last part off a list parted by ", ".
std::string_view take_last(std::string_view& names) {
  const std::size_t at = names.rfind(", ");
  const bool is_alone = at == std::string_view::npos;
  const std::string_view last = is_alone ? names : names.substr(at + 2);
  names = is_alone ? std::string_view{} : names.substr(0, at);
  return last;
}

// What the name of a place tells: 1 a country, 2 and 5 a first-level unit, 3 and 4 a town.
WherePrecision where_precision(std::string_view type) {
  if (type == "1") {
    return WherePrecision::country;
  }
  if (type == "2" || type == "5") {
    return WherePrecision::first;
  }
  return type == "3" || type == "4" ? WherePrecision::exact : WherePrecision::unknown;
}

// "Quetta, Balochistan, Pakistan": the last part is the country, the one before it the first-level unit.
RawWhere where_of(Cells cells, const Layout& layout) {
  std::string_view names = cells[layout.geography + 1];
  RawWhere where;
  where.country = take_last(names);
  where.first = take_last(names);
  where.spot = names;
  where.latitude = cells[layout.geography + layout.latitude];
  where.longitude = cells[layout.geography + layout.latitude + 1];
  where.precision = where_precision(cells[layout.geography]);
  return where;
}

// Which actors were seen with which address.
class SeenPairs {
 public:
  // True for the first time.
  bool insert(Cells cells, std::size_t address) {
    // A year of GDELT would fill the memory: what lies so far back is no copy of the same hour's news.
    constexpr std::size_t kMost = 2'000'000;
    if (seen_.size() >= kMost) {
      seen_.clear();
    }
    std::string key;
    key.append(cells[kActor1]).append("\t").append(cells[kActor2]).append("\t").append(cells[address]);
    return seen_.insert(std::hash<std::string>{}(key)).second;
  }

 private:
  std::unordered_set<std::size_t> seen_;
};

std::optional<Skip> event_of(Event& event, SeenPairs& seen, std::size_t columns, const EventOptions& options,
                             Cells cells) {
  if (cells.size() != columns) {
    return Skip{"the row has another number of cells than the first"};
  }
  if (cells[kActor1 + kTypeAfterActor].empty() || cells[kActor2 + kTypeAfterActor].empty()) {
    return Skip{"one of the two actors has no type (guard)"};
  }
  const Layout layout = layout_of(columns);
  if (!seen.insert(cells, layout.address)) {
    return Skip{"the same two actors with the same address stood before (guard)"};
  }
  set_text(event.id, cells[0]);
  event.kind = kind_of(cells[kEventCode], cells[kRootCode]);
  event.coding = "CAMEO " + text_of(cells[kEventCode]);
  if (std::optional<Skip> skip = set_days(event, cells[kDay], "")) {
    return skip;
  }
  event.day_precision = DayPrecision::day;
  add_actor(event, cells, kActor1, EventSide::a);
  add_actor(event, cells, kActor2, EventSide::b);
  if (std::optional<Skip> skip = set_where(event, where_of(cells, layout), options)) {
    return skip;
  }
  set_short_text(event.source, cells[layout.address], 240);
  return std::nullopt;
}

// 20220509101500 in UTC.
std::optional<std::int64_t> moment_of(std::string_view digits) {
  constexpr std::size_t kLength = 14;
  if (digits.size() != kLength || !are_digits(digits, kLength)) {
    return std::nullopt;
  }
  const std::optional<Date> day = event_day(digits.substr(0, 8));
  if (!day) {
    return std::nullopt;
  }
  const std::int64_t hours = *count_of(digits.substr(8, 2));
  const std::int64_t minutes = *count_of(digits.substr(10, 2));
  return std::int64_t{std::chrono::sys_seconds(*day).time_since_epoch().count()} + hours * 3600 + minutes * 60 +
         *count_of(digits.substr(12, 2));
}

RowResult<Post> mention_of(Cells cells) {
  if (cells.size() != kMentionColumns) {
    return tl::unexpected(Skip{"the row has another number of cells than 16"});
  }
  const std::optional<std::int64_t> at = moment_of(cells[2]);
  Post post;
  post.channel = text_of(cells[4]);
  if (!at || post.channel.empty()) {
    return tl::unexpected(Skip{at ? "the mention names no outlet" : "the time of the mention is none"});
  }
  post.at_unix_seconds = *at;
  post.reply_to = text_of(cells[0]);
  post.text = text_of(cells[5]);
  post.id = post.reply_to + " " + post.text;
  return post;
}

}  // namespace

std::optional<RecognisedFile> recognise_gdelt(const FileHead& head, const EventOptions& options) {
  if (head.dialect.quoting != Quoting::none) {
    return std::nullopt;
  }
  const std::vector<std::string>& row = head.rows.front();
  const bool is_it = (row.size() == kColumns || row.size() == kColumnsOfFirst) && are_digits(row[0], 1) &&
                     are_digits(row[kDay], 8) && are_digits(row[kEventCode], 2) && are_digits(row[kRootCode], 2);
  if (!is_it) {
    return std::nullopt;
  }
  RecognisedFile recognised;
  recognised.has_header = false;
  recognised.looks_back = true;
  recognised.version = row.size() == kColumns ? "2.0" : "1.0";
  recognised.map_event = [seen = std::make_shared<SeenPairs>(), columns = row.size(), options](
                             Event& event, Cells cells) { return event_of(event, *seen, columns, options, cells); };
  return recognised;
}

std::optional<RecognisedFile> recognise_gdelt_mentions(const FileHead& head, const EventOptions& /*options*/) {
  if (head.dialect.quoting != Quoting::none) {
    return std::nullopt;
  }
  const std::vector<std::string>& row = head.rows.front();
  if (row.size() != kMentionColumns || !are_digits(row[0], 1) || !moment_of(row[1]) || !moment_of(row[2])) {
    return std::nullopt;
  }
  RecognisedFile recognised;
  recognised.has_header = false;
  recognised.version = "2.0 mentions";
  recognised.map_post = mention_of;
  return recognised;
}

}  // namespace entente::ingest
