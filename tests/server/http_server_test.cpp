// SPDX-License-Identifier: Apache-2.0
#include "server/http_server.hpp"

#include <gmock/gmock.h>
#include <sys/resource.h>

#include <filesystem>
#include <fstream>

#include "tests/server/running_server.hpp"

namespace entente::server {
namespace {

using namespace std::chrono_literals;
using testing::answer_to;
using testing::body_in;
using testing::get_text;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::RawClient;
using testing::RunningServer;
using testing::short_limits;
using testing::status_in;

std::string post_text(const RunningServer& server, const std::string& target, const std::string& headers,
                      const std::string& body) {
  return "POST " + target + " HTTP/1.1\r\nHost: " + server.host() + "\r\nX-Entente: 1\r\n" + headers + "\r\n" + body;
}

TEST(HttpServer, answers_and_keeps_the_connection) {
  RunningServer server;
  RawClient client(server);
  for (int i = 0; i < 3; ++i) {
    client.send(get_text(server, "/api/v1/version"));
    const std::string answer = client.receive_answers(1);
    EXPECT_EQ(status_in(answer), 200);
    EXPECT_THAT(body_in(answer), HasSubstr("reader"));
    EXPECT_THAT(answer, HasSubstr("Content-Security-Policy: default-src 'none'"));
  }
}

TEST(HttpServer, requests_that_come_together_are_answered_in_their_order) {
  RunningServer server;
  RawClient client(server);
  client.send(get_text(server, "/api/v1/assess?a=rbf&b=hg") + get_text(server, "/") + get_text(server, "/nothing") +
              get_text(server, "/api/v1/version", "Connection: close\r\n"));
  const std::string answers = client.receive_all();
  const std::size_t assessment = answers.find("\"at_least_prob\"");
  const std::size_t page = answers.find("<html", assessment);
  const std::size_t missing = answers.find("not-found", page);
  const std::size_t version = answers.find("\"reader\"", missing);
  EXPECT_NE(version, std::string::npos);
}

TEST(HttpServer, of_head_the_head_is_sent_alone) {
  RunningServer server;
  const std::string whole = answer_to(server, get_text(server, "/", "Connection: close\r\n"));
  std::string head = get_text(server, "/", "Connection: close\r\n");
  head.replace(0, 3, "HEAD");
  const std::string answer = answer_to(server, head);
  EXPECT_EQ(status_in(answer), 200);
  EXPECT_EQ(body_in(answer), "");
  EXPECT_THAT(answer, HasSubstr("Content-Length: " + std::to_string(body_in(whole).size())));
}

TEST(HttpServer, of_304_nothing_but_the_head_is_sent) {
  RunningServer server;
  RawClient client(server);
  client.send(get_text(server, "/", "If-None-Match: *\r\n") + get_text(server, "/api/v1/version"));
  const std::string answers = client.receive_answers(2);
  EXPECT_EQ(status_in(answers), 304);
  EXPECT_TRUE(body_in(answers).starts_with("HTTP/1.1 200"));
}

TEST(HttpServer, what_is_no_http_is_refused_and_the_server_goes_on) {
  RunningServer server;
  const std::string host = "Host: " + server.host() + "\r\n";
  for (const std::string& bytes : std::vector<std::string>{
           "\r\n\r\n\r\n", "hello\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n" + host + "\r\n", "GET / HTTP/1.1\n\n",
           std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), std::string(300, '\0') + "\r\n\r\n",
           "GET / HTTP/1.1\r\n" + host + "Bad Name: x\r\n\r\n", "GET / HTTP/1.1\r\n" + host + ": x\r\n\r\n",
           "GET / HTTP/1.1\r\n " + host + "\r\n", "GET / HTTP/1.1\r\n" + host + "X: a\x01" + "b\r\n\r\n",
           "GET  / HTTP/1.1\r\n" + host + "\r\n", "GET /\r\n" + host + "\r\n",
           "GET / HTTP/1.1\r\n" + host + "Content-Length: x\r\n\r\n",
           "GET / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n",
           "POST /api/v1/decide HTTP/1.1\r\n" + host +
               "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           "POST /api/v1/decide HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"}) {
    const std::string answer = answer_to(server, bytes);
    EXPECT_TRUE(answer.empty() || status_in(answer) == 400) << bytes << "\n" << answer;
  }
  EXPECT_EQ(status_in(answer_to(server, get_text(server, "/", "Connection: close\r\n"))), 200);
}

TEST(HttpServer, a_request_that_is_cut_off_anywhere_harms_nothing) {
  RunningServer server;
  const std::string whole =
      post_text(server, "/api/v1/learn",
                "Content-Type: application/json\r\nContent-Length: 15\r\nConnection: close\r\n", R"({"forget":true})");
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    EXPECT_THAT(answer_to(server, whole.substr(0, size)), Not(HasSubstr("200 OK"))) << size;
  }
  EXPECT_EQ(status_in(answer_to(server, whole)), 200);
}

TEST(HttpServer, chunks_that_are_none_are_refused) {
  RunningServer server;
  const std::string headers = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n";
  const auto chunked = [&](const std::string& body) {
    return answer_to(server, post_text(server, "/api/v1/learn", headers, body));
  };
  EXPECT_EQ(status_in(chunked("f\r\n{\"forget\":true}\r\n0\r\n\r\n")), 200);
  for (const char* body : {"zz\r\nhello\r\n0\r\n\r\n", "5\r\nhel\r\n0\r\n\r\n", "-5\r\nhello\r\n0\r\n\r\n",
                           "ffffffffffffffffff\r\nhello\r\n", "5hello0", "\r\n\r\n", "5;\r\n\r\nhello"}) {
    const std::string answer = chunked(body);
    EXPECT_TRUE(answer.empty() || status_in(answer) == 400 || status_in(answer) == 413) << body << "\n" << answer;
  }
}

TEST(HttpServer, a_giant_head_is_refused) {
  RunningServer server;
  const std::string large(20'000, 'x');
  EXPECT_EQ(status_in(answer_to(server, get_text(server, "/", "X-Large: " + large + "\r\n"))), 431);
  EXPECT_EQ(status_in(answer_to(server, get_text(server, "/" + large))), 431);
  std::string many;
  for (int i = 0; i < 2000; ++i) {
    many += "X-" + std::to_string(i) + ": 1\r\n";
  }
  EXPECT_EQ(status_in(answer_to(server, get_text(server, "/", many))), 431);
}

TEST(HttpServer, a_body_of_a_gigabyte_is_refused_before_it_comes) {
  RunningServer server;
  RawClient client(server);
  client.send(post_text(server, "/api/v1/add?name=a.txt", "Content-Type: text/plain\r\nContent-Length: 1073741824\r\n",
                        "the first bytes"));
  EXPECT_EQ(status_in(client.receive_answers(1, 2s)), 413);
}

TEST(HttpServer, a_body_that_never_said_its_size_is_cut_at_the_limit) {
  RunningServer server;
  RawClient client(server);
  client.send(
      post_text(server, "/api/v1/learn", "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", ""));
  const std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
  for (int i = 0; i < 40 && client.send(chunk); ++i) {
  }
  EXPECT_EQ(status_in(client.receive_all()), 413);
}

TEST(HttpServer, an_upload_goes_through_a_file_that_is_gone_afterwards) {
  RunningServer server;
  const std::string text = "The Hill Guard attacked the Red Banner Front on 3 May 2022.\n" + std::string(300'000, ' ');
  const std::string answer =
      answer_to(server, post_text(server, "/api/v1/add?name=fight.txt",
                                  "Content-Type: text/plain\r\nConnection: close\r\nContent-Length: " +
                                      std::to_string(text.size()) + "\r\n",
                                  text));
  EXPECT_EQ(status_in(answer), 200);
  EXPECT_THAT(answer, HasSubstr("\"file\": \"fight.txt\""));
  server.stop();
  EXPECT_TRUE(std::filesystem::is_empty(server.temporary_folder()));
}

TEST(HttpServer, an_upload_that_is_broken_off_leaves_nothing) {
  RunningServer server;
  answer_to(server, post_text(server, "/api/v1/add?name=fight.txt",
                              "Content-Type: text/plain\r\nContent-Length: 1000\r\n", "The Hill Guard"));
  server.stop();
  EXPECT_TRUE(std::filesystem::is_empty(server.temporary_folder()));
}

TEST(HttpServer, who_asks_whether_to_go_on_is_told) {
  RunningServer server;
  RawClient client(server);
  client.send(post_text(server, "/api/v1/learn",
                        "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 15\r\n"
                        "Connection: close\r\n",
                        ""));
  std::this_thread::sleep_for(50ms);
  client.send(R"({"forget":true})");
  const std::string answers = client.receive_all();
  EXPECT_TRUE(answers.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")) << answers;
  RawClient large(server);
  large.send(post_text(server, "/api/v1/learn",
                       "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 99999999\r\n", ""));
  EXPECT_EQ(status_in(large.receive_answers(1)), 413);
}

TEST(HttpServer, who_sends_a_letter_now_and_then_is_cut_off) {
  RunningServer server;
  RawClient head(server);
  RawClient body(server);
  body.send(post_text(server, "/api/v1/learn", "Content-Type: application/json\r\nContent-Length: 15\r\n", ""));
  const auto begin = std::chrono::steady_clock::now();
  bool head_open = true;
  bool body_open = true;
  for (const char letter : std::string(40, 'x')) {
    head_open = head_open && head.send(std::string(1, letter));
    body_open = body_open && body.send(std::string(1, letter));
    std::this_thread::sleep_for(50ms);
    if (!head_open && !body_open) {
      break;
    }
  }
  EXPECT_FALSE(head_open);
  EXPECT_TRUE(head.is_closed_within(2s));
  EXPECT_TRUE(body.is_closed_within(2s));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
}

TEST(HttpServer, who_says_nothing_is_cut_off) {
  RunningServer server;
  RawClient silent(server);
  EXPECT_TRUE(silent.is_closed_within(2s));
  RawClient once(server);
  once.send(get_text(server, "/"));
  once.receive_answers(1);
  EXPECT_TRUE(once.is_closed_within(2s));
}

TEST(HttpServer, who_does_not_take_the_answer_is_cut_off) {
  ServerLimits limits = short_limits();
  limits.write_time = 300ms;
  RunningServer server(limits);
  RawClient client(server);
  const std::string request = get_text(server, "/api/v1/openapi.json");
  for (int i = 0; i < 2000 && client.send(request); ++i) {
  }
  EXPECT_TRUE(client.is_closed_within(5s));
  EXPECT_EQ(status_in(answer_to(server, get_text(server, "/", "Connection: close\r\n"))), 200);
}

TEST(HttpServer, more_connections_than_it_may_hold_are_turned_away) {
  ServerLimits limits = short_limits();
  limits.connections = 4;
  limits.header_time = 5s;
  RunningServer server(limits);
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 4; ++i) {
    clients.push_back(std::make_unique<RawClient>(server));
    clients.back()->send(get_text(server, "/"));
    EXPECT_EQ(status_in(clients.back()->receive_answers(1)), 200);
  }
  RawClient one_more(server);
  EXPECT_EQ(status_in(one_more.receive_all()), 503);
  clients.clear();
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(status_in(answer_to(server, get_text(server, "/", "Connection: close\r\n"))), 200);
}

TEST(HttpServer, a_job_tells_its_events_to_the_end) {
  RunningServer server;
  const std::string accepted =
      answer_to(server, get_text(server, "/api/v1/assess?all", "Prefer: respond-async\r\nConnection: close\r\n"));
  ASSERT_EQ(status_in(accepted), 202);
  const std::size_t at = accepted.find("Location: ") + 10;
  const std::string job = accepted.substr(at, accepted.find('\r', at) - at);
  RawClient client(server);
  client.send(get_text(server, job + "/events"));
  const std::string events = client.receive_all();
  EXPECT_THAT(events, HasSubstr("Content-Type: text/event-stream"));
  EXPECT_THAT(events, HasSubstr("data: \"state\":\"done\""));
  EXPECT_TRUE(events.ends_with("\n\n"));
}

TEST(HttpServer, ends_what_is_under_way_and_nothing_new_when_it_is_stopped) {
  RunningServer server;
  RawClient busy(server);
  RawClient idle(server);
  idle.send(get_text(server, "/"));
  idle.receive_answers(1);
  busy.send(
      post_text(server, "/api/v1/learn", "Content-Type: application/json\r\nContent-Length: 15\r\n", R"({"forget")"));
  std::this_thread::sleep_for(50ms);
  std::thread stopping([&server] { EXPECT_TRUE(server.stop()); });
  EXPECT_TRUE(idle.is_closed_within(400ms));
  busy.send(":true}");
  const std::string answer = busy.receive_all();
  stopping.join();
  EXPECT_EQ(status_in(answer), 200);
  EXPECT_THAT(answer, HasSubstr("Connection: close"));
}

TEST(HttpServer, an_address_that_is_taken_or_none_is_told_with_a_way_out) {
  RunningServer server;
  const Error taken = engine::testing::error_of([&] { HttpServer("127.0.0.1", server.port()); });
  EXPECT_EQ(taken.code, ErrorCode::usage);
  EXPECT_EQ(taken.place, "--port");
  EXPECT_THAT(taken.way_out, HasSubstr(std::to_string(server.port() + 1)));
  EXPECT_EQ(engine::testing::error_of([] { HttpServer("localhost", 0); }).place, "--address");
  EXPECT_EQ(engine::testing::error_of([] { HttpServer("203.0.113.7", 0); }).place, "--address");
}

}  // namespace
}  // namespace entente::server
