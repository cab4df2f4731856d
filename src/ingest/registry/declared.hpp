// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ingest/registry/table.hpp"

namespace entente::ingest {

// What rows of actors.csv declare of each other and of themselves must not contradict itself: nobody is its own friend
// or enemy, no two are friends by one cell and enemies by another (adverse_to, allied_with: slugs parted by ';'), and
// nobody is dissolved before it is founded (dates as 2022, 2022-05 or 2022-05-09).
// Throws Failure(registry_invalid) that names both places.
void check_declared(const RegistryTable& table);

}  // namespace entente::ingest
