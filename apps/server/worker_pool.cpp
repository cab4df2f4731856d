// SPDX-License-Identifier: Apache-2.0
#include "server/worker_pool.hpp"

#include <utility>

namespace entente::server {

WorkerPool::WorkerPool(std::size_t threads) {
  for (std::size_t i = 0; i < threads; ++i) {
    threads_.emplace_back([this] { run(); });
  }
}

WorkerPool::~WorkerPool() {
  {
    const std::scoped_lock lock(mutex_);
    is_ending_ = true;
  }
  there_is_work_.notify_all();
  threads_.clear();  // joins them while what they use is still there
}

void WorkerPool::submit(std::function<void()> work) {
  {
    const std::scoped_lock lock(mutex_);
    waiting_.push_back(std::move(work));
  }
  there_is_work_.notify_one();
}

void WorkerPool::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    there_is_work_.wait(lock, [this] { return is_ending_ || !waiting_.empty(); });
    if (waiting_.empty()) {
      return;
    }
    std::function<void()> work = std::move(waiting_.front());
    waiting_.pop_front();
    ++running_;
    lock.unlock();
    work();
    work = {};  // what it holds goes before the pool counts as idle
    lock.lock();
    --running_;
    if (running_ == 0 && waiting_.empty()) {
      is_idle_.notify_all();
    }
  }
}

bool WorkerPool::wait_until_idle(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  return is_idle_.wait_for(lock, patience, [this] { return running_ == 0 && waiting_.empty(); });
}

}  // namespace entente::server
