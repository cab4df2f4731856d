// SPDX-License-Identifier: Apache-2.0
#include "server/dispatcher.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace entente::server {
namespace {

std::size_t reader_count() {
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMost = 8;  // each holds a case in memory while it answers
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), kFewest, kMost);
}

}  // namespace

Dispatcher::Dispatcher(Service& service, Post post)
    : service_(service), post_(std::move(post)), readers_(reader_count()), writer_(1) {}

void Dispatcher::submit(const std::shared_ptr<const HttpRequest>& request, Done done) {
  std::string question = service_.question_of(*request);
  if (question.empty()) {
    question = "alone " + std::to_string(++asked_alone_);
  }
  std::vector<Done>& waiting = asked_[question];
  waiting.push_back(std::move(done));
  if (waiting.size() == 1) {
    work_on(request, question);
  }
}

void Dispatcher::work_on(const std::shared_ptr<const HttpRequest>& request, const std::string& question) {
  WorkerPool& pool = request->method == "POST" ? writer_ : readers_;
  pool.submit([this, request, question] {
    post_([this, question, response = service_.answer(*request)] { tell(question, response); });
  });
}

void Dispatcher::tell(const std::string& question, const HttpResponse& response) {
  const auto found = asked_.find(question);
  const std::vector<Done> waiting = std::move(found->second);
  asked_.erase(found);
  for (const Done& done : waiting) {
    done(response);
  }
}

bool Dispatcher::wait_until_idle(std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  const bool is_idle = readers_.wait_until_idle(patience);
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
  return is_idle && writer_.wait_until_idle(std::max(left, std::chrono::milliseconds{0}));
}

}  // namespace entente::server
