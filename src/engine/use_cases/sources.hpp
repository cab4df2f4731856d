// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/use_case.hpp"

namespace entente::engine {

// entente sources: the publishers of sources.csv, and those of documents that have no row.
UseCase sources_use_case();

}  // namespace entente::engine
