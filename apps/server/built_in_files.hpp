// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "base/embedded.hpp"

namespace entente {

// The files of web/dist by their paths in it, each followed by its gzip form NAME.gz; the build puts them in.
std::span<const EmbeddedFile> embedded_page();

// answers.json, the schemas of answers.
std::span<const EmbeddedFile> embedded_answers();

}  // namespace entente
