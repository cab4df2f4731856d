// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/tagged.hpp"
#include "domain/source.hpp"
#include "evidence/sources.hpp"
#include "signals/amplification.hpp"

namespace entente::engine {

// A channel as sources.csv knows it, or by its own name alone.
struct Channel {
  std::string name;
  bool is_listed = false;        // in sources.csv
  std::optional<ActorId> actor;  // whose it is
};

// Numbers channels by their names. Names that one row of sources.csv answers to are one channel, so that a forwarded
// post may name it by an alias. Holds pointers: the sources must outlive it.
class ChannelBook {
 public:
  explicit ChannelBook(std::span<const Source> sources) : sources_(sources) {}
  signals::ChannelNumber number_of(const std::string& name);
  [[nodiscard]] const Channel& at(signals::ChannelNumber number) const {
    return channels_[static_cast<std::size_t>(number)];
  }
  [[nodiscard]] std::size_t size() const { return channels_.size(); }

 private:
  signals::ChannelNumber add(const std::string& name);

  evidence::SourceBook sources_;
  std::vector<Channel> channels_;
  std::unordered_map<std::string, signals::ChannelNumber> by_name_;
  std::unordered_map<std::string, signals::ChannelNumber> by_key_;
};

}  // namespace entente::engine
