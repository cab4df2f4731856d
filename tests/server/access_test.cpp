// SPDX-License-Identifier: Apache-2.0
#include "server/access.hpp"

#include <gtest/gtest.h>

#include "server/problem.hpp"
#include "tests/server/small_service.hpp"

namespace entente::server {
namespace {

using testing::get;
using testing::post;
using testing::with_header;
using testing::without_header;

constexpr const char* kToken = "a token that is long enough";

AccessRules rules(std::string token = {}) {
  return {allowed_hosts("127.0.0.1", 8750, {"desk.example.org"}), std::move(token)};
}

// The status that a request is refused with; 0 where it is let in.
int refusal(const AccessRules& rules, const HttpRequest& request, Part part = Part::interface) {
  try {
    check_access(rules, request, part);
    return 0;
  } catch (const Refusal& refusal) {
    return refusal.problem().status;
  }
}

HttpRequest under_host(const std::string& host) {
  return with_header(without_header(get("/api/v1"), "Host"), "Host", host);
}

TEST(Access, the_names_of_the_bound_address_are_answered_under) {
  for (const char* host : {"127.0.0.1:8750", "localhost:8750", "LocalHost:8750", "desk.example.org"}) {
    EXPECT_EQ(refusal(rules(), under_host(host)), 0) << host;
  }
}

TEST(Access, another_host_is_refused_so_that_no_rebound_name_reads_the_project) {
  for (const char* host :
       {"evil.example", "127.0.0.1", "127.0.0.1:80", "localhost:8750.evil.example", "", "[::1]:8750"}) {
    EXPECT_EQ(refusal(rules(), under_host(host)), 421) << host;
    EXPECT_EQ(refusal(rules(), under_host(host), Part::page), 421) << host;
  }
  EXPECT_EQ(refusal(rules(), without_header(get("/"), "Host")), 421);
  EXPECT_EQ(refusal(rules(), with_header(get("/"), "host", "127.0.0.1:8750")), 421) << "two hosts";
}

TEST(Access, only_pages_of_the_server_itself_may_ask) {
  EXPECT_EQ(refusal(rules(), with_header(get("/api/v1"), "Origin", "http://127.0.0.1:8750")), 0);
  for (const char* origin :
       {"http://evil.example", "null", "http://127.0.0.1:8751", "http://localhost:8750", "file://"}) {
    EXPECT_EQ(refusal(rules(), with_header(get("/api/v1"), "Origin", origin)), 403) << origin;
  }
  EXPECT_EQ(refusal(rules(), with_header(get("/api/v1"), "Sec-Fetch-Site", "cross-site")), 403);
  EXPECT_EQ(refusal(rules(), with_header(get("/api/v1"), "Sec-Fetch-Site", "same-site")), 403);
  EXPECT_EQ(refusal(rules(), with_header(get("/api/v1"), "Sec-Fetch-Site", "same-origin")), 0);
}

TEST(Access, a_link_from_elsewhere_may_lead_to_the_page) {
  EXPECT_EQ(refusal(rules(), with_header(get("/"), "Sec-Fetch-Site", "cross-site"), Part::page), 0);
}

TEST(Access, what_changes_something_needs_the_marker_header) {
  EXPECT_EQ(refusal(rules(), post("/api/v1/decide", "{}")), 0);
  EXPECT_EQ(refusal(rules(), without_header(post("/api/v1/decide", "{}"), "X-Entente")), 403);
  HttpRequest cancel = get("/api/v1/jobs/x");
  cancel.method = "DELETE";
  EXPECT_EQ(refusal(rules(), cancel), 403);
}

TEST(Access, a_token_is_asked_for_where_there_is_one_but_not_for_the_page) {
  EXPECT_EQ(refusal(rules(kToken), get("/api/v1")), 401);
  EXPECT_EQ(refusal(rules(kToken), get("/"), Part::page), 0);
  EXPECT_EQ(refusal(rules(kToken), with_header(get("/api/v1"), "Authorization", std::string("Bearer ") + kToken)), 0);
  EXPECT_EQ(refusal(rules(kToken), with_header(get("/api/v1"), "authorization", std::string("bearer  ") + kToken)), 0);
  for (const char* value : {"", "Bearer", "Bearer ", "Bearer a token that is long enoug",
                            "Basic YQ==", "a token that is long enough", "Bearer a token that is long enough!"}) {
    EXPECT_EQ(refusal(rules(kToken), with_header(get("/api/v1"), "Authorization", value)), 401) << value;
  }
}

TEST(Loopback, is_127_and_1_of_ipv6_as_numbers) {
  for (const char* address : {"127.0.0.1", "127.8.9.10", "::1"}) {
    EXPECT_TRUE(is_loopback(address)) << address;
  }
  for (const char* address : {"0.0.0.0", "192.168.1.1", "::", "128.0.0.1", "localhost", "", "::ffff:127.0.0.1"}) {
    EXPECT_FALSE(is_loopback(address)) << address;
  }
}

TEST(AllowedHosts, an_address_of_ipv6_stands_in_brackets) {
  EXPECT_EQ(allowed_hosts("::1", 80, {}), (std::vector<std::string>{"[::1]:80", "[::1]", "localhost:80", "localhost"}));
  EXPECT_EQ(allowed_hosts("192.0.2.7", 9000, {"Desk.Example.org:443"}),
            (std::vector<std::string>{"192.0.2.7:9000", "desk.example.org:443"}));
}

}  // namespace
}  // namespace entente::server
