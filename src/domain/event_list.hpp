// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/tagged.hpp"
#include "domain/event.hpp"

namespace entente {

// An event as it is shown: with its data set, and who of actors.csv takes part.
struct ListedEvent {
  Event event;
  DataSet data_set;
  std::vector<ActorId> side_a;  // without those that actors.csv does not name
  std::vector<ActorId> side_b;
};

// A name of the data sets, and whom it stands for.
struct ListedName {
  std::string name;
  std::int64_t events = 0;
  std::vector<ActorId> actors;       // one, or several where actors.csv leaves it open; none
  std::vector<ActorId> suggestions;  // where there is none: actors that share words with it
};

struct EventList {
  std::vector<ListedEvent> events;  // by first day
  std::size_t count = 0;            // of all that fit, shown or not
  std::vector<DataSet> data_sets;   // all of the project
  std::vector<ListedName> names;    // only where they are asked for
};

}  // namespace entente
