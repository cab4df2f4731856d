// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente::signals {

// A channel as a number; which number stands for which makes no difference.
using ChannelNumber = std::int32_t;

// A post as amplification sees it: no text, only which posts have the same words.
struct ChannelPost {
  std::int64_t number = 0;  // given by the ledger
  ChannelNumber channel = 0;
  std::int64_t at_unix_seconds = 0;
  std::size_t wording = 0;      // posts of one number have nearly the same words
  bool is_long_enough = false;  // for its words not to be had from elsewhere by chance
  std::optional<ChannelNumber> forwarded_from;
};

struct AmplificationOptions {
  std::int64_t copy_window_seconds = std::int64_t{7} * 24 * 3600;  // the same words later than this are no copy
  std::optional<std::int64_t> from_unix_seconds;                   // posts before can only be originals
};

enum class PassingWay : std::uint8_t { forwarded, copied };

// Places in the posts that were given.
struct PassedOn {
  std::size_t post = 0;
  std::optional<std::size_t> original;  // none where a forwarded post's is not there
  PassingWay way = PassingWay::forwarded;
};

// What one channel passes on of another.
struct Amplification {
  ChannelNumber amplifier = 0;
  ChannelNumber source = 0;
  std::vector<PassedOn> passed_on;  // by time
  // How many, were it all the same to the amplifier whose posts it passes on; none where the source has no posts.
  std::optional<double> expected;
};

// Which channel passes on what others posted, a pair of channels once; by numbers of amplifier and source.
//   forwarded: the post names another channel. Its original is that channel's last post of this wording before it, or
//     at the same second.
//   copied: another channel posted nearly the same words before, within the window; the one that did so first is the
//     source. Not where the amplifier has them within the window already (a repeat), nor from a post that is itself
//     forwarded from the amplifier. At the same second nobody is earlier. Who was earlier here need not have written
//     it.
//   expected: a post that is passed on in a month, from a source that has posts, is dealt out to all other channels in
//     proportion to how much they posted in that month and the one before, which is the mean of the multinomial; over
//     all of them it sums to what was passed on. By chance nobody forwards, and hardly anybody comes to the same words:
//     only whose posts are passed on can be held against chance, not that any are.
// Laws: relabelling channels relabels the answer; each post is passed on at most once; the order of posts makes no
// difference where no two have the same time. Cost: n log n in posts, and months x channels x their number for
// expected.
std::vector<Amplification> amplifications(std::span<const ChannelPost> posts, const AmplificationOptions& options = {});

// Quartiles, linear between the neighbouring values [Hyndman-Fan 1996, definition 7]; of at least one value.
struct Quartiles {
  double lower = 0;
  double median = 0;
  double upper = 0;
};
std::optional<Quartiles> quartiles_of(std::vector<double> values);

}  // namespace entente::signals
