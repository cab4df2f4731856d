// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/actor.hpp"

namespace entente::engine {

// A name that several actors of a registry answer to; a text must tell which it means.
struct SharedName {
  std::string name;  // as the first of them writes it
  std::vector<ActorId> owners;
};

// Sorted by name, upper and lower case alike.
std::vector<SharedName> shared_names(const ActorRegistry& registry);

}  // namespace entente::engine
