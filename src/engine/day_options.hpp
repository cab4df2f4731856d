// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "engine/use_case.hpp"

namespace entente::engine {

// --from and --to: the days that a question is about.
OptionRow from_option();
OptionRow to_option();

// From the first day of --from to the last of --to, each open where it is left out. Throws Failure(date_invalid) where
// the first lies after the last.
DateRange days_asked(const Request& request);

}  // namespace entente::engine
