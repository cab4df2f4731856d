// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace entente {

// One post of a public channel or group. Who wrote it is the channel; members and authors are not taken in.
struct Post {
  std::int64_t number = 0;    // given by the ledger
  std::int64_t data_set = 0;  // DataSet::number
  std::string channel;        // its name
  std::string channel_id;     // the platform's own; empty where it is not told
  std::string id;             // unique in its channel; a later post with it replaces the earlier one
  std::int64_t at_unix_seconds = 0;
  std::string text;
  std::string forwarded_from;  // name of the channel that wrote it; empty if this one did
  std::string reply_to;        // id of the post that it answers
  bool operator==(const Post&) const = default;
};

}  // namespace entente
