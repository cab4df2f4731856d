// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/review_queue.hpp"
#include "report/text_style.hpp"

namespace entente::report {

std::string review_queue_to_text(const ReviewQueue& queue, const TextStyle& style);
std::string review_queue_to_json(const ReviewQueue& queue);

}  // namespace entente::report
