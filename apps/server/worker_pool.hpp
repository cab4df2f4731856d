// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace entente::server {

// Threads that do work in the order in which it was given. Work must not throw.
class WorkerPool {
 public:
  explicit WorkerPool(std::size_t threads);
  // Does what was given before, then ends.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  void submit(std::function<void()> work);
  // Waits until nothing is left to do, at most so long; whether that was reached.
  bool wait_until_idle(std::chrono::milliseconds patience);

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable there_is_work_;
  std::condition_variable is_idle_;
  std::deque<std::function<void()>> waiting_;
  std::size_t running_ = 0;
  bool is_ending_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace entente::server
