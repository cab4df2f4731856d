// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ingest/registry/table.hpp"

namespace entente::ingest {

// What rows of actors.csv say of an organisation's public: the column languages holds codes of ISO 639 parted by ';'
// ("ur;ps"), grievances words and phrases parted by ';', each of three characters or more.
// Throws Failure(registry_invalid) at the cell that does not.
void check_publics(const RegistryTable& table);

}  // namespace entente::ingest
