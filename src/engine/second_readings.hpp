// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "engine/review_queue.hpp"

namespace entente::engine {

// Claims that one other reviewer decided on, for `reader` to decide on unseen. Nothing in the answer depends on what
// was decided: claims are as the reader program made them, stand as proposed, in the order of the documents, and
// without what the pairs' answers make of them. Decisions that do not say by whom they are call for no second reading:
// nothing could be compared. Throws Failure(usage) where `reader` is empty.
ReviewQueue make_second_readings(const ReviewQuestion& question, const std::string& reader, const OpenProject& opened);

}  // namespace entente::engine
