// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/post.hpp"
#include "ingest/delimited/byte_reader.hpp"
#include "ingest/events/event_format.hpp"

namespace entente::ingest {

// One post of a file of JSON lines: {"channel", "id", "unix_time" or "date", "text"}, and where there are any
// "channel_id", "forwarded_from", "reply_to". Other keys are not looked at.
RowResult<Post> post_of_line(std::string_view line);
// Whether a file that begins so is one.
bool looks_like_post_lines(std::string_view head);

// What an export of Telegram Desktop (result.json) holds.
struct TelegramPosts {
  std::vector<Post> posts;
  std::size_t messages = 0;      // of public channels and groups
  std::size_t without_text = 0;  // pictures, polls and the like
  std::size_t service_messages = 0;
  std::size_t private_chats = 0;  // left out unread
};

// Reads public channels and public groups only. Nothing is taken of private chats, contacts, sessions, members,
// authors and phone numbers. Bytes written as \xHH, which is no JSON, are read as what they stand for.
// Throws Failure(document_broken) for what is no JSON, with the byte, and for a file that holds private chats only,
// with the reason.
TelegramPosts read_telegram(const ByteReader& bytes, const std::string& file_name);
bool looks_like_telegram(std::string_view head);

}  // namespace entente::ingest
