// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "report/finding.hpp"
#include "report/report.hpp"

namespace entente::report {

// The head of the page: headline with its evidence, dissent beside it.
std::string finding_html(const Report& report, const Finding& finding);

// The curve over time, and the table of levels at the latest month.
std::string levels_html(const Report& report);

}  // namespace entente::report
