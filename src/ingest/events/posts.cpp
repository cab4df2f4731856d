// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/posts.hpp"

#include <nlohmann/json.hpp>

#include "ingest/ascii.hpp"
#include "ingest/events/fields.hpp"

namespace entente::ingest {
namespace {

using Json = nlohmann::json;

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) {
    return "";
  }
  if (found->is_number_integer()) {
    return std::to_string(found->get<std::int64_t>());
  }
  return found->is_string() ? found->get<std::string>() : "";
}

// "2022-05-09T10:15:00Z", or a day alone.
std::optional<std::int64_t> moment_of(std::string_view text) {
  const std::optional<Date> day = event_day(text.substr(0, 10));
  if (!day) {
    return std::nullopt;
  }
  std::int64_t seconds = std::chrono::sys_seconds(*day).time_since_epoch().count();
  constexpr std::size_t kWithTime = 19;
  if (text.size() < kWithTime) {
    return text.size() == 10 ? std::optional(seconds) : std::nullopt;
  }
  const auto hours = count_of(text.substr(11, 2));
  const auto minutes = count_of(text.substr(14, 2));
  const auto rest = count_of(text.substr(17, 2));
  if (!hours || !minutes || !rest || *hours > 23 || *minutes > 59 || *rest > 60) {
    return std::nullopt;
  }
  const std::string_view zone = text.substr(kWithTime);
  const bool is_utc = zone == "Z" || zone == "+00:00" || (zone.starts_with(".") && zone.ends_with("Z"));
  return is_utc ? std::optional(seconds + *hours * 3600 + *minutes * 60 + *rest) : std::nullopt;
}

std::optional<std::int64_t> moment_in(const Json& object) {
  const std::string unix_time = text_at(object, "unix_time");
  return unix_time.empty() ? moment_of(text_at(object, "date")) : count_of(unix_time);
}

}  // namespace

RowResult<Post> post_of_line(std::string_view line) {
  const Json object = Json::parse(line, nullptr, false);
  if (!object.is_object()) {
    return tl::unexpected(Skip{"the line is no JSON object"});
  }
  const std::optional<std::int64_t> at = moment_in(object);
  Post post;
  post.channel = text_at(object, "channel");
  post.channel_id = text_at(object, "channel_id");
  post.id = text_at(object, "id");
  post.text = text_at(object, "text");
  post.forwarded_from = text_at(object, "forwarded_from");
  post.reply_to = text_at(object, "reply_to");
  if (post.channel.empty() || post.id.empty() || post.text.empty()) {
    return tl::unexpected(Skip{"channel, id or text is missing"});
  }
  if (!at) {
    return tl::unexpected(Skip{"there is neither unix_time nor a date in UTC (2022-05-09T10:15:00Z)"});
  }
  post.at_unix_seconds = *at;
  return post;
}

bool looks_like_post_lines(std::string_view head) {
  const Json first = Json::parse(head.substr(0, head.find('\n')), nullptr, false);
  return first.is_object() && first.contains("channel") && first.contains("text") && first.contains("id");
}

}  // namespace entente::ingest
