// SPDX-License-Identifier: Apache-2.0
#include "tests/server/running_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace entente::server::testing {
namespace {

using namespace std::chrono_literals;

std::int64_t noon() { return 1686830400; }  // 2023-06-15, as the small project has it

std::size_t content_length(std::string_view head) {
  constexpr std::string_view kName = "Content-Length: ";
  const std::size_t at = head.find(kName);
  std::size_t length = 0;
  if (at != std::string_view::npos) {
    std::from_chars(head.data() + at + kName.size(), head.data() + head.size(), length);
  }
  return length;
}

// How many whole answers with a Content-Length some bytes hold.
std::size_t whole_answers(std::string_view bytes) {
  constexpr std::string_view kEnd = "\r\n\r\n";
  std::size_t count = 0;
  while (true) {
    const std::size_t end = bytes.find(kEnd);
    if (end == std::string_view::npos) {
      return count;
    }
    const std::size_t size = end + kEnd.size() + content_length(bytes.substr(0, end));
    if (bytes.size() < size) {
      return count;
    }
    bytes.remove_prefix(size);
    ++count;
  }
}

std::filesystem::path made_folder(std::filesystem::path folder) {
  std::filesystem::create_directories(folder);
  return folder;
}

}  // namespace

ServerLimits short_limits() {
  return {.header_bytes = 16U << 10U,
          .header_time = 400ms,
          .idle_time = 600ms,
          .body_time = 500ms,
          .write_time = 2s,
          .linger_time = 300ms,
          .stop_time = 3s,
          .connections = 32};
}

RunningServer::RunningServer(ServerLimits limits)
    : temporary_folder_(made_folder(project_.context().temporary_folder)),
      server_("127.0.0.1", 0, limits),
      port_(server_.port()) {
  project_.write("note.txt", engine::testing::kNote);
  project_.add({"note.txt"});
  service_.emplace(ServiceSettings{.project_folder = project_.folder(),
                                   .temporary_folder = temporary_folder_,
                                   .access = {allowed_hosts("127.0.0.1", port_, {}), ""},
                                   .now_unix_seconds = noon},
                   project_.log());
  thread_ = std::thread([this] { ended_in_time_ = server_.run(*service_); });
}

RunningServer::~RunningServer() { stop(); }

bool RunningServer::stop() {
  if (thread_.joinable()) {
    server_.stop();
    thread_.join();
  }
  return ended_in_time_.value_or(false);
}

RawClient::RawClient(const RunningServer& server) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(server.port());
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const auto* const generic = reinterpret_cast<sockaddr*>(&address);  // the interface of sockets knows no other way
  if (::connect(socket_, generic, sizeof(address)) != 0) {
    std::abort();
  }
}

RawClient::~RawClient() { ::close(socket_); }

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void RawClient::finish_sending() { ::shutdown(socket_, SHUT_WR); }

// False at the end of what comes, or of the time.
bool RawClient::receive_some(std::string& bytes, std::chrono::steady_clock::time_point end) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
  pollfd waiting{socket_, POLLIN, 0};
  if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0) {
    return false;
  }
  std::array<char, 65536> buffer{};
  const ssize_t got = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (got > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return got > 0;
}

std::string RawClient::receive_all(std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  std::string bytes;
  while (receive_some(bytes, end)) {
  }
  return bytes;
}

std::string RawClient::receive_answers(std::size_t count, std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  std::string bytes;
  while (whole_answers(bytes) < count && receive_some(bytes, end)) {
  }
  return bytes;
}

bool RawClient::is_closed_within(std::chrono::milliseconds patience) {
  const auto begin = std::chrono::steady_clock::now();
  receive_all(patience);
  return std::chrono::steady_clock::now() - begin < patience;
}

std::string answer_to(const RunningServer& server, std::string_view bytes) {
  RawClient client(server);
  client.send(bytes);
  client.finish_sending();
  return client.receive_all();
}

int status_in(const std::string& answer) {
  constexpr std::string_view kVersion = "HTTP/1.1 ";
  int status = 0;
  if (answer.starts_with(kVersion)) {
    std::from_chars(answer.data() + kVersion.size(), answer.data() + answer.size(), status);
  }
  return status;
}

std::string body_in(const std::string& answer) {
  constexpr std::string_view kEnd = "\r\n\r\n";
  const std::size_t end = answer.find(kEnd);
  return end == std::string::npos ? "" : answer.substr(end + kEnd.size());
}

std::string get_text(const RunningServer& server, const std::string& target, const std::string& headers) {
  return "GET " + target + " HTTP/1.1\r\nHost: " + server.host() + "\r\n" + headers + "\r\n";
}

}  // namespace entente::server::testing
