// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "ingest/ingest.hpp"
#include "ingest/limited_child.hpp"

namespace entente::ingest {

// Why a parser in a child process gave nothing: parser_limits or document_broken. None if it finished.
std::optional<Error> child_error(const ChildOutcome& outcome, const std::string& place, const IngestLimits& limits);

}  // namespace entente::ingest
