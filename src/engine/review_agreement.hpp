// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/review_agreement.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// How far reviewers agree: of each the newest decision on a claim that was not taken back, whatever others said since.
// Reviewers are told apart by what their decisions say they are by, blanks around it left out.
ReviewAgreement review_agreement(const OpenProject& opened);

}  // namespace entente::engine
