// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "report/report.hpp"

namespace entente::report {

// The content of report_html() as Markdown (CommonMark with tables); only the curve is a table of yearly figures.
std::string report_markdown(const Report& report);

}  // namespace entente::report
