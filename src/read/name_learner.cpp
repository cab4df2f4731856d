// SPDX-License-Identifier: Apache-2.0
#include "read/name_learner.hpp"

#include "read/officials.hpp"

namespace entente::read {
namespace {

constexpr ActorIndex kSeveral = -2;

}  // namespace

bool NameLearner::may_teach(const SentenceView& sentence) {
  for (std::size_t i = sentence.range.first; i < sentence.range.last; ++i) {
    if (sentence.is(i, WordClass::open_bracket) || sentence.is(i, WordClass::office)) {
      return true;
    }
  }
  return false;
}

void NameLearner::learn(const SentenceView& sentence, const std::vector<Mention>& found, const AliasIndex& aliases) {
  for (LearnedName& name : learn_bracketed(sentence, found, aliases)) {
    bracketed_.emplace(std::move(name.name), name.actor);
  }
  for (const LearnedName& official : learn_officials(sentence, found, aliases)) {
    const auto [known, is_new] = officials_.try_emplace(official.name, official.actor);
    known->second = known->second == official.actor ? official.actor : kSeveral;
  }
}

std::vector<LearnedName> NameLearner::names() const {
  std::vector<LearnedName> names;
  names.reserve(bracketed_.size() + officials_.size());
  for (const auto& [name, actor] : bracketed_) {
    names.push_back({name, actor});
  }
  for (const auto& [name, actor] : officials_) {
    if (actor != kSeveral) {
      names.push_back({name, actor});
    }
  }
  return names;
}

}  // namespace entente::read
