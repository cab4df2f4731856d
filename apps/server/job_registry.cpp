// SPDX-License-Identifier: Apache-2.0
#include "server/job_registry.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "server/digest.hpp"
#include "server/problem.hpp"

namespace entente::server {
namespace {

constexpr int kTooMany = 429;
constexpr int kSuccess = 200;
constexpr std::size_t kThreads = 2;  // a long one does not hold up a short one

// Thrown out of a progress message; everything that is stored is stored in whole transactions.
class Cancelled : public std::exception {};

}  // namespace

struct JobRegistry::Job {
  JobView view;
  bool is_cancelled = false;
};

// Keeps the newest progress; the place where a job notices that it is to end.
class JobRegistry::JobLog final : public Log {
 public:
  JobLog(JobRegistry& registry, Job& job) : registry_(registry), job_(job) {}

  void write(LogKind kind, std::string_view message) override {
    if (kind != LogKind::progress) {
      registry_.log_.write(kind, message);
      return;
    }
    const std::scoped_lock lock(registry_.mutex_);
    if (job_.is_cancelled) {
      throw Cancelled();
    }
    job_.view.progress = progress_of(message);
    ++job_.view.version;
  }

 private:
  JobRegistry& registry_;
  Job& job_;
};

JobRegistry::JobRegistry(Log& log) : log_(log), workers_(kThreads) {}

void JobRegistry::forget_old() {
  while (jobs_.size() > kMostKept) {
    const auto ended =
        std::ranges::find_if(jobs_, [](const auto& job) { return job->view.state != JobState::running; });
    if (ended == jobs_.end()) {
      return;
    }
    jobs_.erase(ended);
  }
}

std::string JobRegistry::start(Work work) {
  auto job = std::make_shared<Job>();
  job->view.id = unguessable_name();
  job->view.progress.text = "waiting";
  const std::string id = job->view.id;
  {
    const std::scoped_lock lock(mutex_);
    const auto running =
        std::ranges::count_if(jobs_, [](const auto& each) { return each->view.state == JobState::running; });
    if (static_cast<std::size_t>(running) >= kMostAtOnce) {
      throw Refusal({.status = kTooMany,
                     .code = "too-many-jobs",
                     .what = "as many jobs run or wait as may at once",
                     .place = "Prefer",
                     .way_out = "Wait until one of them has ended, or cancel it with DELETE",
                     .headers = {{"Retry-After", "10"}}});
    }
    jobs_.push_back(job);
    forget_old();
  }
  workers_.submit([this, job, work = std::move(work)] { run(job, work); });
  return id;
}

void JobRegistry::end(Job& job, JobState state, const HttpBody& body) {
  const std::scoped_lock lock(mutex_);
  job.view.state = state;
  if (job.view.state == JobState::done) {
    job.view.result = body;
  } else if (job.view.state == JobState::failed) {
    job.view.problem = body;
  }
  ++job.view.version;
}

void JobRegistry::run(const std::shared_ptr<Job>& job, const Work& work) {
  JobLog log(*this, *job);
  try {
    log.write(LogKind::progress, "started");
    const HttpResponse answer = work(log);
    end(*job, answer.status == kSuccess ? JobState::done : JobState::failed, answer.body);
  } catch (const Cancelled&) {
    end(*job, JobState::cancelled, {});
  } catch (...) {
    end(*job, JobState::failed, response_of(internal_problem(), "/api/v1/jobs/" + job->view.id).body);
  }
}

std::shared_ptr<JobRegistry::Job> JobRegistry::job_of(const std::string& id) const {
  const auto found = std::ranges::find_if(jobs_, [&](const auto& job) { return job->view.id == id; });
  return found == jobs_.end() ? nullptr : *found;
}

std::optional<JobView> JobRegistry::find(const std::string& id) const {
  const std::scoped_lock lock(mutex_);
  const std::shared_ptr<Job> job = job_of(id);
  return job == nullptr ? std::nullopt : std::optional(job->view);
}

bool JobRegistry::cancel(const std::string& id) {
  const std::scoped_lock lock(mutex_);
  const std::shared_ptr<Job> job = job_of(id);
  if (job != nullptr && job->view.state == JobState::running) {
    job->is_cancelled = true;
    job->view.progress.text = "ending";
    ++job->view.version;
  }
  return job != nullptr;
}

void JobRegistry::cancel_all() {
  const std::scoped_lock lock(mutex_);
  for (const std::shared_ptr<Job>& job : jobs_) {
    job->is_cancelled = job->is_cancelled || job->view.state == JobState::running;
  }
}

}  // namespace entente::server
