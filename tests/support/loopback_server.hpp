// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace entente::testing {

// What the server answers to one request, and how it misbehaves.
struct Reply {
  int status = 200;
  std::string body = {};
  std::string headers = {};            // whole lines, each ended by "\r\n"
  std::chrono::milliseconds delay{0};  // before it answers
  std::size_t promised_bytes = 0;      // in Content-Length; 0 for the body's own length
  bool is_dropped = false;             // closes the connection without a word
};

struct ReceivedRequest {
  std::string head;  // request line and headers
  std::string body;
};

// An HTTP server on the loopback interface that gives the replies of its list in order, the last one again and again,
// and keeps the requests. One connection at a time; each is closed after its answer.
class LoopbackServer {
 public:
  explicit LoopbackServer(std::vector<Reply> replies);
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;
  [[nodiscard]] std::string url() const;  // "http://127.0.0.1:PORT"
  [[nodiscard]] std::vector<ReceivedRequest> requests() const;

 private:
  void serve();
  void answer(int connection);
  Reply next_reply();

  std::vector<Reply> replies_;
  int listener_ = -1;
  int port_ = 0;
  mutable std::mutex mutex_;
  std::vector<ReceivedRequest> requests_;
  std::thread thread_;
};

}  // namespace entente::testing
