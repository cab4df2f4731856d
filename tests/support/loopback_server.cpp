// SPDX-License-Identifier: Apache-2.0
#include "tests/support/loopback_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

namespace entente::testing {
namespace {

constexpr std::string_view kLength = "content-length:";

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
  return text;
}

std::size_t body_size(const std::string& head) {
  const std::string lowered = lower(head);
  const std::size_t at = lowered.find(kLength);
  return at == std::string::npos ? 0 : std::strtoul(lowered.c_str() + at + kLength.size(), nullptr, 10);
}

// Reads head and body; nothing if the client leaves before.
std::optional<ReceivedRequest> receive(int connection) {
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (true) {
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end != std::string::npos && bytes.size() >= end + 4 + body_size(bytes.substr(0, end))) {
      return ReceivedRequest{bytes.substr(0, end), bytes.substr(end + 4)};
    }
    const ssize_t got = ::recv(connection, buffer.data(), buffer.size(), 0);
    if (got <= 0) {
      return std::nullopt;
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

void send_all(int connection, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) {
      return;
    }
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

}  // namespace

LoopbackServer::LoopbackServer(std::vector<Reply> replies) : replies_(std::move(replies)) {
  listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  auto* const generic = reinterpret_cast<sockaddr*>(&address);  // the interface of sockets knows no other way
  if (::bind(listener_, generic, size) != 0 || ::listen(listener_, 16) != 0 ||
      ::getsockname(listener_, generic, &size) != 0) {
    std::abort();
  }
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

LoopbackServer::~LoopbackServer() {
  ::shutdown(listener_, SHUT_RDWR);  // wakes accept()
  thread_.join();
  ::close(listener_);
}

std::string LoopbackServer::url() const { return "http://127.0.0.1:" + std::to_string(port_); }

std::vector<ReceivedRequest> LoopbackServer::requests() const {
  const std::scoped_lock lock(mutex_);
  return requests_;
}

void LoopbackServer::serve() {
  while (true) {
    const int connection = ::accept(listener_, nullptr, nullptr);
    if (connection < 0) {
      return;
    }
    answer(connection);
    ::close(connection);
  }
}

Reply LoopbackServer::next_reply() {
  Reply reply = replies_.front();
  if (replies_.size() > 1) {
    replies_.erase(replies_.begin());
  }
  return reply;
}

void LoopbackServer::answer(int connection) {
  std::optional<ReceivedRequest> request = receive(connection);
  if (!request) {
    return;
  }
  {
    const std::scoped_lock lock(mutex_);
    requests_.push_back(std::move(*request));
  }
  const Reply reply = next_reply();
  std::this_thread::sleep_for(reply.delay);
  if (reply.is_dropped) {
    return;
  }
  const std::size_t length = reply.promised_bytes == 0 ? reply.body.size() : reply.promised_bytes;
  send_all(connection, "HTTP/1.1 " + std::to_string(reply.status) + " Said\r\nContent-Type: application/json\r\n" +
                           reply.headers + "Connection: close\r\nContent-Length: " + std::to_string(length) +
                           "\r\n\r\n" + reply.body);
}

}  // namespace entente::testing
