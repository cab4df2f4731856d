// SPDX-License-Identifier: Apache-2.0
#include "engine/claim_lookup.hpp"

#include <fmt/format.h>

#include <utility>

#include "engine/pair_question.hpp"

namespace entente::engine {

Claim find_claim(const ledger::Ledger& ledger, const std::string& id) {
  std::vector<Claim> found = ledger.claims({.claim = ClaimId{id}});
  if (found.size() == 1) {
    return std::move(found.front());
  }
  throw Failure({ErrorCode::claim_unknown, "",
                 found.empty() ? "no claim has the id \"" + id + "\""
                               : fmt::format("{} claims have an id that begins with \"{}\"", found.size(), id),
                 "entente claims lists them with their ids"});
}

Claim find_claim_as_read(const ledger::Ledger& ledger, const ClaimId& id) {
  for (const ledger::ReaderName reader : ledger::kReaderNames) {
    std::vector<Claim> found = ledger.claims({.claim = id, .reader = reader, .is_as_read = true});
    if (!found.empty()) {
      return std::move(found.front());
    }
  }
  return ledger.claims({.claim = id, .is_as_read = true}).front();
}

Pair pair_of(const ActorRegistry& actors, const std::string& text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string::npos) {
    throw Failure({ErrorCode::usage, "--pair", "\"" + text + "\" names one organisation, not two",
                   "Write them with a comma between, as in --pair bla,ttp"});
  }
  auto [a, b] = resolve_pair(actors, text.substr(0, comma), text.substr(comma + 1));
  return make_pair_of(std::move(a), std::move(b));
}

}  // namespace entente::engine
