// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/posts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ingest/event_text.hpp"
#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using testing::error_of;
using ::testing::HasSubstr;
using testing::read_event_file;
using testing::ReadFile;
using testing::skips_of;

constexpr const char* kMessages =
    R"("messages": [
  {"id": 1, "type": "service", "date": "2022-05-09T10:00:00", "actor": "Jane Roe", "action": "create_channel"},
  {"id": 2, "type": "message", "date": "2022-05-09T12:15:30", "date_unixtime": "1652091330", "from": "Jane Roe",
   "from_id": "user77", "forwarded_from": "BRAVO news", "reply_to_message_id": 1,
   "text": ["Plain ", {"type": "bold", "text": "bold"}],
   "text_entities": [{"type": "plain", "text": "Plain \x0b"}, {"type": "bold", "text": "bold \\x"}]},
  {"id": 3, "type": "message", "date_unixtime": "1652091331", "text": "", "photo": "a.jpg"},
  {"id": 4, "type": "message", "date_unixtime": "1652091332", "text": ["One ", {"type": "link", "text": "two"}]}
])";

std::string chat(const std::string& type) {
  return R"({"name": "ALPHA news", "type": ")" + type + R"(", "id": 99, )" + kMessages + "}";
}

class Posts : public ::testing::Test {
 protected:
  ReadFile read(const std::string& name, const std::string& bytes) {
    return read_event_file(folder.write(name, bytes));
  }
  testing::TempFolder folder;
};

TEST_F(Posts, a_public_channel_of_telegram_is_read_with_its_invalid_escapes_and_without_persons) {
  const ReadFile file = read("result.json", chat("public_channel"));
  EXPECT_EQ(file.data_set.series, "telegram");
  ASSERT_EQ(file.posts.size(), 2U);
  const Post expected{.channel = "ALPHA news",
                      .channel_id = "99",
                      .id = "2",
                      .at_unix_seconds = 1652091330,
                      .text =
                          "Plain \x0B"
                          "bold \\x",
                      .forwarded_from = "BRAVO news",
                      .reply_to = "1"};
  EXPECT_EQ(file.posts[0], expected);
  EXPECT_EQ(file.posts[1].text, "One two");
  EXPECT_EQ(file.report.rows_read, 4);
  EXPECT_EQ(file.report.rows_used, 2);
  EXPECT_THAT(skips_of(file.report), HasSubstr("service message: 1"));
}

TEST_F(Posts, private_chats_are_refused_with_the_reason) {
  for (const char* type :
       {"personal_chat", "private_group", "private_supergroup", "private_channel", "bot_chat", "saved_messages"}) {
    const std::filesystem::path file = folder.write("result.json", chat(type));
    const Error error = error_of([&] { read_event_file(file); });
    EXPECT_THAT(error.what, HasSubstr("private chat")) << type;
    EXPECT_THAT(error.way_out, HasSubstr("public channel"));
  }
}

TEST_F(Posts, of_a_whole_account_only_public_chats_are_read) {
  const ReadFile file =
      read("result.json",
           R"({"about": "x", "personal_information": {"phone_number": "1", "messages": [{"id": 1, "text": "no"}]},
      "contacts": {"list": [{"first_name": "Jane", "messages": [{"id": 1, "type": "message", "text": "no"}]}]},
      "chats": {"about": "y", "list": [)" +
               chat("personal_chat") + "," + chat("public_supergroup") + R"(]}, "left_chats": {"list": [)" +
               chat("public_channel") + "]}}");
  EXPECT_EQ(file.posts.size(), 4U);
  EXPECT_THAT(skips_of(file.report), HasSubstr("not public, left out unread: 1"));
  for (const Post& post : file.posts) {
    EXPECT_EQ(post.channel, "ALPHA news");
  }
}

TEST_F(Posts, an_export_that_is_cut_short_is_refused_with_its_byte) {
  const std::string whole = chat("public_channel");
  const std::filesystem::path file = folder.write("result.json", whole.substr(0, whole.size() - 20));
  const Error error = error_of([&] { read_event_file(file); });
  EXPECT_EQ(error.code, ErrorCode::document_broken);
  EXPECT_THAT(error.place, HasSubstr("byte"));
}

TEST_F(Posts, escapes_are_repaired_wherever_the_bytes_are_cut) {
  for (const std::size_t stretch : {1U, 2U, 3U, 7U}) {
    const TelegramPosts posts = read_telegram(bytes_in_memory(chat("public_channel"), stretch), "result.json");
    EXPECT_EQ(posts.posts.at(0).text,
              "Plain \x0B"
              "bold \\x")
        << stretch;
  }
}

TEST_F(Posts, json_lines_are_read_line_by_line) {
  const ReadFile file =
      read("posts.jsonl",
           "{\"channel\": \"ALPHA news\", \"id\": 5, \"unix_time\": 1652091330, \"text\": \"Words, \\\"quoted\\\"\"}\n"
           "{\"channel\": \"ALPHA news\", \"id\": \"6\", \"date\": \"2022-05-09T10:15:30Z\", \"text\": \"More\", "
           "\"forwarded_from\": \"BRAVO news\"}\n"
           "{\"channel\": \"ALPHA news\", \"id\": \"7\", \"date\": \"2022-05-09T10:15:30\", \"text\": \"No zone\"}\n"
           "{\"channel\": \"\", \"id\": \"8\", \"unix_time\": 1, \"text\": \"x\"}\n"
           "not JSON\n");
  ASSERT_EQ(file.posts.size(), 2U);
  EXPECT_EQ(file.posts[0].text, "Words, \"quoted\"");
  EXPECT_EQ(file.posts[0].id, "5");
  EXPECT_EQ(file.posts[1].at_unix_seconds, file.posts[0].at_unix_seconds);
  EXPECT_EQ(file.posts[1].forwarded_from, "BRAVO news");
  EXPECT_EQ(skips_of(file.report),
            "there is neither unix_time nor a date in UTC (2022-05-09T10:15:00Z): 1 (lines 3)\n"
            "channel, id or text is missing: 1 (lines 4)\n"
            "the line is no JSON object: 1 (lines 5)\n");
}

TEST_F(Posts, other_json_is_refused_with_what_a_file_of_posts_must_hold) {
  const std::filesystem::path file = folder.write("x.json", "{\"a\": 1}");
  const Error error = error_of([&] { read_event_file(file); });
  EXPECT_EQ(error.code, ErrorCode::format_unknown);
  EXPECT_THAT(error.way_out, HasSubstr("\"channel\""));
}

}  // namespace
}  // namespace entente::ingest
