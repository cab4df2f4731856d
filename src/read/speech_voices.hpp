// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "read/attribution_spans.hpp"
#include "read/mentions.hpp"
#include "read/voices.hpp"

namespace entente::read {

// What a document's speeches tell of its sentences one by one: voices that voices.hpp does not find by itself, since
// their word is not in cues.tsv or their source stands in another sentence of the same quotation.
class SpeechVoices {
 public:
  SpeechVoices(const SentenceView& text, std::span<const TokenRange> sentences);

  // Attributions of a sentence with those of the speeches, in text order; names speakers that were found unnamed.
  // Sentences are asked for in text order.
  [[nodiscard]] std::vector<Attribution> complete(std::vector<Attribution> attributions, const SentenceView& sentence,
                                                  const std::vector<Party>& parties, const AliasIndex& aliases);

 private:
  struct Placed {
    Speech speech;
    TokenRange reach;  // from its first to its last token
  };
  std::vector<Placed> speeches_;  // by where they begin
  std::size_t next_ = 0;          // speeches before this one end before the sentence at hand
};

}  // namespace entente::read
