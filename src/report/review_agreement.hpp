// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/review_agreement.hpp"
#include "report/text_style.hpp"

namespace entente::report {

std::string review_agreement_to_text(const ReviewAgreement& agreement, const TextStyle& style);
std::string review_agreement_to_json(const ReviewAgreement& agreement);

}  // namespace entente::report
