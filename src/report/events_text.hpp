// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/event_list.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// A line an event with its days, parties, place and deaths as the data set codes them, and where it stands there; then
// the names, if they were asked for, and the data sets with licence and citation.
std::string events_to_text(const EventList& list, const TextStyle& style);

// "ALPHA with CHARLIE against BRAVO", in the data set's names.
std::string parties_text(const Event& event);
// "2022-05-09", "2022-05-09 to 2022-05-10", "2022" for an event of that year.
std::string days_text(const Event& event);

}  // namespace entente::report
