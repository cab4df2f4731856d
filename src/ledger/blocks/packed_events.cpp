// SPDX-License-Identifier: Apache-2.0
#include "ledger/blocks/packed_events.hpp"

#include "ledger/sqlite/digest.hpp"

namespace entente::ledger {

std::string hash_of(const PackedEvents& packed) {
  Digest digest;
  digest.integer(static_cast<std::int64_t>(packed.count)).integer(packed.first_day).integer(packed.last_day);
  return digest.text(packed.names).text(packed.facts).text(packed.identities).text(packed.details).hex();
}

}  // namespace entente::ledger
