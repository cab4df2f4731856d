// SPDX-License-Identifier: Apache-2.0
#include "server/answer_cache.hpp"

#include <iterator>
#include <utility>

namespace entente::server {
namespace {

constexpr std::size_t kBytesOfAnEntry = 512;  // what the containers take beside the texts, about

}  // namespace

void AnswerCache::drop(Entries::iterator entry) {
  bytes_ -= entry->bytes;
  by_question_.erase(entry->question);
  entries_.erase(entry);
}

std::optional<KeptAnswer> AnswerCache::find(const std::string& question, const std::string& stamp) {
  const std::scoped_lock lock(mutex_);
  const auto found = by_question_.find(question);
  if (found == by_question_.end()) {
    return std::nullopt;
  }
  if (found->second->stamp != stamp) {
    drop(found->second);
    return std::nullopt;
  }
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->answer;
}

void AnswerCache::keep(const std::string& question, const std::string& stamp, KeptAnswer answer) {
  const std::size_t bytes = question.size() * 2 + stamp.size() + answer.body.bytes.size() + kBytesOfAnEntry;
  const std::scoped_lock lock(mutex_);
  if (const auto found = by_question_.find(question); found != by_question_.end()) {
    drop(found->second);
  }
  if (bytes > most_bytes_) {
    return;
  }
  while (bytes_ + bytes > most_bytes_) {
    drop(std::prev(entries_.end()));
  }
  entries_.push_front({question, stamp, std::move(answer), bytes});
  by_question_[question] = entries_.begin();
  bytes_ += bytes;
}

std::size_t AnswerCache::bytes() const {
  const std::scoped_lock lock(mutex_);
  return bytes_;
}

}  // namespace entente::server
