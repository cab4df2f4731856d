// SPDX-License-Identifier: Apache-2.0
#include "endpoint/http.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

#include "tests/support/loopback_server.hpp"

namespace entente::endpoint {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;
using testing::LoopbackServer;
using ::testing::Not;
using testing::Reply;
using ::testing::SizeIs;

HttpAnswer post_to(const std::string& url, const std::string& key = "") {
  return post_json({.url = url, .body = "{\"x\":1}", .key = key, .timeout = milliseconds(10000), .most_bytes = 1000});
}

TEST(Http, posts_json_with_the_key_and_takes_the_answer) {
  const LoopbackServer server({{.body = "{\"y\":2}"}});
  const HttpAnswer answer = post_to(server.url() + "/v1/chat", "secret");
  EXPECT_EQ(answer.end, HttpEnd::answered);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "{\"y\":2}");
  ASSERT_THAT(server.requests(), SizeIs(1));
  EXPECT_THAT(server.requests()[0].head, HasSubstr("POST /v1/chat HTTP/1.1"));
  EXPECT_THAT(server.requests()[0].head, HasSubstr("Content-Type: application/json"));
  EXPECT_THAT(server.requests()[0].head, HasSubstr("Authorization: Bearer secret"));
  EXPECT_EQ(server.requests()[0].body, "{\"x\":1}");
}

TEST(Http, without_a_key_no_authorisation_is_sent) {
  const LoopbackServer server({{.body = "{}"}});
  post_to(server.url());
  EXPECT_THAT(server.requests()[0].head, Not(HasSubstr("Authorization")));
}

TEST(Http, a_redirect_is_told_and_not_followed) {
  const LoopbackServer elsewhere({{.body = "{}"}});
  const LoopbackServer server({{.status = 307, .headers = "Location: " + elsewhere.url() + "/v1\r\n"}});
  const HttpAnswer answer = post_to(server.url(), "secret");
  EXPECT_EQ(answer.status, 307);
  EXPECT_EQ(answer.redirect, elsewhere.url() + "/v1");
  EXPECT_THAT(elsewhere.requests(), SizeIs(0));
}

TEST(Http, a_proxy_of_the_environment_is_not_used) {
  const LoopbackServer proxy({{.body = "{}"}});
  const LoopbackServer server({{.body = "{}"}});
  ::setenv("http_proxy", proxy.url().c_str(), 1);
  ::setenv("ALL_PROXY", proxy.url().c_str(), 1);
  post_to(server.url());
  ::unsetenv("http_proxy");
  ::unsetenv("ALL_PROXY");
  EXPECT_THAT(proxy.requests(), SizeIs(0));
  EXPECT_THAT(server.requests(), SizeIs(1));
}

TEST(Http, an_answer_that_takes_too_long_is_given_up) {
  const LoopbackServer server({{.body = "{}", .delay = milliseconds(2000)}});
  const HttpAnswer answer =
      post_json({.url = server.url(), .body = "{}", .timeout = milliseconds(100), .most_bytes = 1000});
  EXPECT_EQ(answer.end, HttpEnd::out_of_time);
}

TEST(Http, an_answer_above_the_limit_is_given_up) {
  for (const std::size_t size : {1001U, 5'000'000U}) {
    const LoopbackServer server({{.body = std::string(size, ' ')}});
    EXPECT_EQ(post_to(server.url()).end, HttpEnd::too_large) << size;
  }
  const LoopbackServer small({{.body = std::string(1000, ' ')}});
  EXPECT_EQ(post_to(small.url()).end, HttpEnd::answered);
}

TEST(Http, an_answer_that_breaks_off_is_no_answer) {
  const LoopbackServer cut({{.body = "{\"claims\"", .promised_bytes = 500}});
  EXPECT_EQ(post_to(cut.url()).end, HttpEnd::cut_short);
  const LoopbackServer silent({Reply{.is_dropped = true}});
  EXPECT_EQ(post_to(silent.url()).end, HttpEnd::cut_short);
}

TEST(Http, a_host_that_does_not_listen_is_not_reached) {
  std::string url;
  {
    const LoopbackServer gone({{.body = "{}"}});
    url = gone.url();
  }
  EXPECT_EQ(post_to(url).end, HttpEnd::not_reached);
}

TEST(Http, how_long_to_wait_is_told) {
  const LoopbackServer server({{.status = 429, .headers = "Retry-After: 7\r\n"}});
  EXPECT_EQ(post_to(server.url()).retry_after, std::chrono::seconds(7));
}

TEST(Http, other_schemes_than_http_are_not_spoken) {
  EXPECT_EQ(post_to("file:///etc/hostname").end, HttpEnd::not_reached);
  EXPECT_EQ(post_to("gopher://127.0.0.1/").end, HttpEnd::not_reached);
}

TEST(Address, names_host_encryption_and_loopback) {
  const auto remote = address_of("https://models.example.org:8443/v1");
  ASSERT_TRUE(remote);
  EXPECT_EQ(remote->host, "models.example.org");
  EXPECT_TRUE(remote->is_encrypted);
  EXPECT_FALSE(remote->is_loopback);
  for (const char* url : {"http://localhost:11434/v1", "http://127.0.0.1/v1", "http://[::1]:8000/v1"}) {
    ASSERT_TRUE(address_of(url)) << url;
    EXPECT_TRUE(address_of(url)->is_loopback) << url;
  }
  EXPECT_FALSE(address_of("http://127.example.org/v1")->is_loopback);
}

TEST(Address, what_is_no_plain_http_address_is_none) {
  for (const char* url :
       {"", "models.example.org/v1", "ftp://models.example.org/", "file:///tmp/x",
        "https://user:word@models.example.org/v1", "https://user@models.example.org/v1", "https://"}) {
    EXPECT_FALSE(address_of(url)) << url;
  }
}

}  // namespace
}  // namespace entente::endpoint
