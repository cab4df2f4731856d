// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/log.hpp"
#include "server/job.hpp"
#include "server/worker_pool.hpp"

namespace entente::server {

// Work that takes long, done beside the requests. The last ones that ended are kept so that they can be asked for.
class JobRegistry {
 public:
  // Tells its progress to the log it is given; gives the answer that it would have been without a job.
  using Work = std::function<HttpResponse(Log&)>;

  // `log` hears notes and warnings of all jobs.
  explicit JobRegistry(Log& log);
  // Id of a new job. Throws Refusal(429) while kMostAtOnce have not ended.
  std::string start(Work work);
  [[nodiscard]] std::optional<JobView> find(const std::string& id) const;
  // Asks it to end at its next progress message; false if there is no such job. What it stored before stays. Work that
  // tells no progress any more ends as done.
  bool cancel(const std::string& id);
  void cancel_all();
  bool wait_until_idle(std::chrono::milliseconds patience) { return workers_.wait_until_idle(patience); }

  static constexpr std::size_t kMostAtOnce = 16;
  static constexpr std::size_t kMostKept = 64;

 private:
  struct Job;
  class JobLog;
  void run(const std::shared_ptr<Job>& job, const Work& work);
  void end(Job& job, JobState state, const HttpBody& body);
  void forget_old();
  [[nodiscard]] std::shared_ptr<Job> job_of(const std::string& id) const;

  Log& log_;
  mutable std::mutex mutex_;  // of the jobs and all that they hold
  std::deque<std::shared_ptr<Job>> jobs_;
  WorkerPool workers_;  // last: its threads use what stands above
};

}  // namespace entente::server
