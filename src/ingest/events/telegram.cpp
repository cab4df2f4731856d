// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <istream>
#include <nlohmann/json.hpp>
#include <streambuf>

#include "base/error.hpp"
#include "ingest/events/fields.hpp"
#include "ingest/events/posts.hpp"

namespace entente::ingest {
namespace {

using Json = nlohmann::json;

// A stream of the bytes in which \xHH, as the exporter writes control characters, is \u00HH.
class RepairedBytes final : public std::streambuf {
 public:
  explicit RepairedBytes(const ByteReader& bytes) : read_(bytes), raw_(kStretch, '\0') {}

 protected:
  int_type underflow() override {
    const std::size_t got = read_(std::span(raw_));
    repaired_.clear();
    for (const char byte : std::string_view(raw_).substr(0, got)) {
      const bool is_repaired = is_escape_ && byte == 'x';
      repaired_.append(is_repaired ? "u00" : std::string_view(&byte, 1));
      is_escape_ = byte == '\\' && !is_escape_;
    }
    if (repaired_.empty()) {
      return traits_type::eof();
    }
    setg(repaired_.data(), repaired_.data(), repaired_.data() + repaired_.size());
    return traits_type::to_int_type(repaired_.front());
  }

 private:
  static constexpr std::size_t kStretch = std::size_t{64} << 10U;
  const ByteReader& read_;
  std::string raw_;
  std::string repaired_;
  bool is_escape_ = false;
};

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) {
    return "";
  }
  return found->is_number_integer() ? std::to_string(found->get<std::int64_t>())
         : found->is_string()       ? found->get<std::string>()
                                    : "";
}

// The parts of a text, which is one string, or strings mixed with objects that hold one.
std::string joined_text(const Json& text) {
  if (text.is_string()) {
    return text.get<std::string>();
  }
  std::string joined;
  for (const Json& part : text.is_array() ? text : Json::array()) {
    joined += part.is_string() ? part.get<std::string>() : part.is_object() ? text_at(part, "text") : "";
  }
  return joined;
}

std::string message_text(const Json& message) {
  const auto entities = message.find("text_entities");
  if (entities != message.end() && entities->is_array() && !entities->empty()) {
    return joined_text(*entities);
  }
  const auto text = message.find("text");
  return text == message.end() ? "" : joined_text(*text);
}

// Takes messages out of the export while it is parsed, so that no chat is held as a whole.
class Export {
 public:
  explicit Export(const std::string& file_name) : file_name_(file_name) {}

  // What nlohmann's parser asks of each part that it has read: false drops the part.
  bool keep(int depth, Json::parse_event_t event, const Json& parsed) {
    const auto level = static_cast<std::size_t>(depth);
    if (event == Json::parse_event_t::object_start && is_chat(level)) {
      chat_ = {};
    } else if (event == Json::parse_event_t::key) {
      note_key(level, parsed.get_ref<const std::string&>());
    } else if (event == Json::parse_event_t::value && level > 0 && is_chat(level - 1)) {
      note_chat(level, parsed);
    } else if (event == Json::parse_event_t::object_end && is_message(level)) {
      take_message(parsed);
      return false;
    }
    return true;
  }

  TelegramPosts take() {
    if (found_.messages == 0 && found_.private_chats > 0) {
      throw Failure({ErrorCode::document_broken, file_name_,
                     "this is the export of a private chat, and private chats are not taken in",
                     "Export a public channel or a public group"});
    }
    return std::move(found_);
  }

 private:
  struct Chat {
    std::string name;
    std::string type;
    std::string id;
    bool is_counted = false;
  };
  static constexpr std::size_t kListedChat = 3;  // of an export of a whole account: chats, list, the chat

  void note_key(std::size_t level, const std::string& key) {
    keys_.resize(std::max(keys_.size(), level + 1));
    keys_[level] = key;
  }

  [[nodiscard]] std::string_view key_at(std::size_t level) const {
    return level < keys_.size() ? std::string_view(keys_[level]) : std::string_view{};
  }

  [[nodiscard]] bool is_chat(std::size_t level) const {
    const bool is_listed = (key_at(1) == "chats" || key_at(1) == "left_chats") && key_at(2) == "list";
    return level == 0 || (level == kListedChat && is_listed);
  }

  [[nodiscard]] bool is_message(std::size_t level) const {
    return level >= 2 && is_chat(level - 2) && key_at(level - 1) == "messages";
  }

  void note_chat(std::size_t level, const Json& value) {
    const std::string_view key = key_at(level);
    const std::string text = value.is_number_integer() ? std::to_string(value.get<std::int64_t>())
                             : value.is_string()       ? value.get<std::string>()
                                                       : "";
    if (key == "name") {
      chat_.name = text;
    } else if (key == "type") {
      chat_.type = text;
    } else if (key == "id") {
      chat_.id = text;
    }
  }

  void take_message(const Json& message) {
    if (chat_.type != "public_channel" && chat_.type != "public_supergroup") {
      found_.private_chats += std::exchange(chat_.is_counted, true) ? 0U : 1U;
      return;
    }
    ++found_.messages;
    if (text_at(message, "type") != "message") {
      ++found_.service_messages;
      return;
    }
    Post post{.channel = chat_.name, .channel_id = chat_.id, .id = text_at(message, "id")};
    const std::optional<std::int64_t> at = count_of(text_at(message, "date_unixtime"));
    post.text = message_text(message);
    post.forwarded_from = text_at(message, "forwarded_from");
    post.reply_to = text_at(message, "reply_to_message_id");
    if (post.text.empty() || !at || post.id.empty()) {
      ++found_.without_text;
      return;
    }
    post.at_unix_seconds = *at;
    found_.posts.push_back(std::move(post));
  }

  const std::string& file_name_;
  std::vector<std::string> keys_;  // the newest key at each depth
  Chat chat_;
  TelegramPosts found_;
};

}  // namespace

TelegramPosts read_telegram(const ByteReader& bytes, const std::string& file_name) {
  RepairedBytes repaired(bytes);
  std::istream stream(&repaired);
  stream.exceptions(std::ios::badbit);  // what the reader of bytes throws goes through
  Export taken(file_name);
  try {
    const Json rest = Json::parse(stream, [&taken](int depth, Json::parse_event_t event, const Json& parsed) {
      return taken.keep(depth, event, parsed);
    });
  } catch (const Json::exception& problem) {
    const auto* const parse_error = dynamic_cast<const Json::parse_error*>(&problem);
    const std::string place = parse_error == nullptr ? "" : ", byte " + std::to_string(parse_error->byte);
    throw Failure({ErrorCode::document_broken, file_name + place, "this is no whole JSON: the file may be cut short",
                   "Export the chat again; nothing of it was stored"});
  }
  return taken.take();
}

bool looks_like_telegram(std::string_view head) {
  const auto has = [head](std::string_view word) { return head.find(word) != std::string_view::npos; };
  const bool is_chat = has("\"name\"") && has("\"type\"") && has("\"messages\"");
  const bool is_account = has("\"about\"") && (has("\"personal_information\"") || has("\"chats\""));
  return head.find_first_not_of(" \t\r\n") != std::string_view::npos && (is_chat || is_account);
}

}  // namespace entente::ingest
