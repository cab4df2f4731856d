// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/context.hpp"
#include "engine/open_project.hpp"
#include "engine/request.hpp"

namespace entente::engine {

// The project with those organisations as one that were held to be one at the end of the moment's day; as it is where
// the moment names no day. The ledger, asked with the same moment, holds its claims likewise.
OpenProject as_decided(OpenProject opened, const ledger::LedgerMoment& moment);

// The project as a question on a pair or on all of them asks for it: with --decisions then, as it was decided by the
// day of --as-of. Throws Failure(date_invalid) and what open_project throws.
OpenProject open_as_asked(const Request& request, Context& context);

}  // namespace entente::engine
