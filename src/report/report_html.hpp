// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "report/report.hpp"

namespace entente::report {

// A page that stands alone: no script, no request to anywhere, styles and curve inside. Throws Failure where the series
// do not fit the months.
std::string report_html(const Report& report);

}  // namespace entente::report
