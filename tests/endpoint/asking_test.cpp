// SPDX-License-Identifier: Apache-2.0
#include "endpoint/asking.hpp"

#include <gmock/gmock.h>

#include "tests/support/chat_answers.hpp"
#include "tests/support/loopback_server.hpp"

namespace entente::endpoint {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::claim_json;
using testing::completion;
using testing::completion_of;
using ::testing::ElementsAre;
using testing::LoopbackServer;
using testing::Reply;

// Asks the server of a test; waiting is written down and not done.
struct Asked {
  Result<std::string> body;
  Spending spending;
  std::vector<milliseconds> waits;
  std::size_t requests = 0;
};

Asked ask(std::vector<Reply> replies, EndpointSettings settings = {}) {
  const LoopbackServer server(std::move(replies));
  settings.url = server.url();
  SilentLog log;
  std::vector<milliseconds> waits;
  Asker asker(settings, {"key", [&](milliseconds time) { waits.push_back(time); }, log});
  Result<std::string> body = asker.ask("{}");
  return {std::move(body), asker.spending(), std::move(waits), server.requests().size()};
}

Reply good() { return {.body = completion({claim_json("A", "a", "b")})}; }

TEST(Asking, a_good_answer_is_taken_at_once) {
  const Asked asked = ask({good()});
  ASSERT_TRUE(asked.body);
  EXPECT_EQ(*asked.body, good().body);
  EXPECT_EQ(asked.requests, 1U);
  EXPECT_EQ(asked.spending.tokens.input, 100U);
  EXPECT_TRUE(asked.waits.empty());
}

TEST(Asking, a_servers_error_is_asked_again_after_a_pause_that_doubles) {
  const Asked asked = ask({{.status = 500}, {.status = 503}, {.status = 502}, good()});
  EXPECT_TRUE(asked.body);
  EXPECT_THAT(asked.waits, ElementsAre(seconds(1), seconds(2), seconds(4)));
  EXPECT_EQ(asked.spending.requests, 4U);
  EXPECT_EQ(asked.spending.retries, 3U);
  EXPECT_EQ(asked.spending.tokens.input, 100U);  // errors take no tokens
}

TEST(Asking, after_the_last_retry_it_gives_up) {
  const Asked asked = ask({{.status = 500}}, {.retries = 2});
  ASSERT_FALSE(asked.body);
  EXPECT_EQ(asked.body.error().code, ErrorCode::endpoint_unreachable);
  EXPECT_EQ(asked.requests, 3U);
}

TEST(Asking, it_waits_as_long_as_the_endpoint_asks_for_but_no_longer_than_a_minute) {
  EXPECT_THAT(ask({{.status = 429, .headers = "Retry-After: 9\r\n"}, good()}).waits, ElementsAre(seconds(9)));
  EXPECT_THAT(ask({{.status = 429, .headers = "Retry-After: 86400\r\n"}, good()}).waits, ElementsAre(seconds(60)));
}

TEST(Asking, a_slow_answer_is_asked_for_again) {
  Reply slow = good();
  slow.delay = milliseconds(1500);
  const Asked asked = ask({slow, good()}, {.timeout_seconds = 1});
  EXPECT_TRUE(asked.body);
  EXPECT_EQ(asked.spending.retries, 1U);
}

TEST(Asking, answers_that_cannot_be_used_are_asked_for_again_and_their_tokens_counted) {
  const std::string whole = good().body;
  const Asked asked = ask({{.body = whole.substr(0, whole.size() / 2)},
                           {.body = completion_of("{\"claims\": [")},
                           {.body = completion_of("{\"items\": []}")},
                           good()});
  EXPECT_TRUE(asked.body);
  EXPECT_EQ(asked.requests, 4U);
  EXPECT_EQ(asked.spending.untold, 1U);  // that of the cut body
  EXPECT_GE(asked.spending.tokens.input, 301U);
}

TEST(Asking, a_connection_that_breaks_off_is_asked_again) {
  EXPECT_TRUE(ask({{.is_dropped = true}, {.body = "{\"choices\"", .promised_bytes = 900}, good()}).body);
}

TEST(Asking, a_huge_answer_is_refused) {
  const Asked asked = ask({{.body = std::string(5U << 20U, ' ')}}, {.retries = 0});
  ASSERT_FALSE(asked.body);
  EXPECT_EQ(asked.body.error().code, ErrorCode::endpoint_answer);
}

TEST(Asking, refusals_and_redirects_end_it_at_once) {
  for (const int status : {301, 307, 400, 401, 403, 404}) {
    const Asked asked = ask({{.status = status, .headers = "Location: http://127.0.0.1:9/\r\n"}});
    ASSERT_FALSE(asked.body);
    EXPECT_EQ(asked.body.error().code, ErrorCode::endpoint_refused) << status;
    EXPECT_EQ(asked.requests, 1U) << status;
  }
}

TEST(Asking, a_request_that_could_pass_a_limit_is_not_sent) {
  const Asked asked = ask({good()}, {.max_answer_tokens = 100, .max_tokens = 50});
  ASSERT_FALSE(asked.body);
  EXPECT_EQ(asked.body.error().code, ErrorCode::endpoint_limit);
  EXPECT_EQ(asked.requests, 0U);
}

TEST(Asking, no_message_holds_the_key) {
  for (const int status : {401, 500, 307}) {
    const Asked asked = ask({{.status = status}}, {.retries = 0});
    EXPECT_EQ(to_text(asked.body.error()).find("key\""), std::string::npos);
    EXPECT_EQ(to_text(asked.body.error()).find("Bearer"), std::string::npos);
  }
}

}  // namespace
}  // namespace entente::endpoint
