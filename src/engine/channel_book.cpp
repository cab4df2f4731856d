// SPDX-License-Identifier: Apache-2.0
#include "engine/channel_book.hpp"

#include "domain/actor.hpp"

namespace entente::engine {

signals::ChannelNumber ChannelBook::number_of(const std::string& name) {
  const auto known = by_name_.find(name);
  if (known != by_name_.end()) {
    return known->second;
  }
  const signals::ChannelNumber number = add(name);
  by_name_.emplace(name, number);
  return number;
}

signals::ChannelNumber ChannelBook::add(const std::string& name) {
  const Source* const source = sources_.find({.publisher = name});
  const std::string key = source == nullptr ? "name:" + fold_name(name) : "source:" + source->id.value;
  const auto next = static_cast<signals::ChannelNumber>(channels_.size());
  const auto [place, is_new] = by_key_.try_emplace(key, next);
  if (is_new) {
    channels_.push_back(source == nullptr ? Channel{name, false, std::nullopt}
                                          : Channel{source->name, true, source->actor});
  }
  return place->second;
}

}  // namespace entente::engine
