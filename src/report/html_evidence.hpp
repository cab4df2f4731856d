// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "report/report.hpp"

namespace entente::report {

// The line under a quote: publisher and title, then date, place and id, each kept on one line where it fits.
std::string source_html(const ShownClaim& shown);

// All items of both sides with their quotes, numbered as the finding cites them.
std::string quotes_html(const Assessment& assessment);

// The table of shares, from prior to answer.
std::string shares_html(const Assessment& assessment);

// Documents with publisher, date, address and licence.
std::string sources_html(const Report& report);

}  // namespace entente::report
