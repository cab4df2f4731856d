// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Throws Failure(claim_invalid) for a change that changes nothing, or is of no source.
void append_grade_change(const Connection& connection, const GradeChange& change);
std::vector<GradeChange> all_grade_changes(const Connection& connection);  // oldest first

// Rows that are not as they were written.
std::vector<Finding> check_grade_rows(const Connection& connection);

}  // namespace entente::ledger
