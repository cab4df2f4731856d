// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/text.hpp"
#include "read/class_statements.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// "ALPHA is the only N", "ALPHA, a N", "the N ALPHA", "Ns such as ALPHA and BRAVO".
std::vector<ClassStatement> find_class_statements(const SentenceView& sentence, const std::vector<Party>& parties,
                                                  const CodePointIndex& index);

}  // namespace entente::read
