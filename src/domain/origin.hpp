// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/answer.hpp"
#include "domain/pair.hpp"

namespace entente {

// Why a claim belongs to its family.
enum class OriginReason : std::uint8_t {
  own_words,      // nothing says that the words come from elsewhere
  named_speaker,  // the text says which organisation vouches for it
  named_outlet,   // the text names the outlet that it has it from: "the Daily X reported"
  told_outlet,    // somebody who is not named told an outlet: "officials told Wire X"
  credit_line,    // a line of the document gives the credit: "(Wire X)", "Source: X"
  forwarded,      // the document is a forwarded post
  same_words,     // it repeats the words of an earlier member
  joined,         // a person said that it has one origin with another claim
  split,          // a person said that it is no copy of the others
};
std::string_view to_word(OriginReason reason);

// What a text itself says of where its words come from, with the words that say so.
struct StatedOrigin {
  OriginReason reason = OriginReason::credit_line;
  std::string name;   // of the outlet or channel
  std::string quote;  // exact substring of the document; empty where its metadata says it
};

enum class OriginAction : std::uint8_t { split, join, undo };
std::string_view to_word(OriginAction action);
std::optional<OriginAction> origin_action_from_word(std::string_view word);

// A person's word on the origin of claims. Older ones stay; see standing_decisions().
struct OriginDecision {
  OriginAction action = OriginAction::split;
  ClaimId claim;
  std::optional<ClaimId> other;  // for join: the claim that it has one origin with
  std::string by;                // a role or initials; never shown in exports
  std::string reason;
  std::int64_t at_unix_seconds = 0;
};

// What holds of a row of decisions, oldest first: undo takes back the newest one that names its claim; a split ends the
// joins of its claim, and a join the splits of both of its claims.
std::vector<OriginDecision> standing_decisions(const std::vector<OriginDecision>& decisions);

// What is known of the origins of claims beside the claims themselves.
struct OriginHints {
  std::unordered_map<ClaimId, StatedOrigin> stated;
  std::unordered_map<ClaimId, std::string> passages;  // the words around a claim, to tell reprints by
  std::vector<OriginDecision> decisions;              // that stand
};

// One claim of a family, and why it is there.
struct OriginMember {
  ShownClaim shown;
  OriginReason reason = OriginReason::own_words;
  std::string stated_quote;  // the words that name the outlet or give the credit; empty for other reasons
  ClaimId like;              // of same_words and joined: the member that it was joined with
};

// Claims about one pair that have one origin, and so count as one voice however many they are.
struct OriginFamily {
  Pair pair;
  std::string key;
  std::string name;                   // who vouches for them, in words
  std::vector<OriginMember> members;  // by the day they became known
};

}  // namespace entente
