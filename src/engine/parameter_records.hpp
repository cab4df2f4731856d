// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/parameter_record.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// What all pairs together tell of the model's persistence, base rates, balance and drivers, by all that is known today.
// Nothing is written, and answers rest on the starting values (decision 0023).
ParameterRecords parameter_records(const OpenProject& opened, Date today);

}  // namespace entente::engine
