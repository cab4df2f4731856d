// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "domain/claim.hpp"
#include "learn/averaged_perceptron.hpp"

namespace entente::learn {

enum class Verdict : std::uint8_t { confirmed, corrected, rejected };

// A claim as the rules proposed it, and a person's word on it. Proposals that nobody decided on are never learned from.
struct Review {
  Claim proposed;
  Verdict verdict = Verdict::confirmed;
  std::optional<Claim> corrected;  // for Verdict::corrected
  Features features;               // of `proposed`

  // What the sentence really says; only where the claim was not rejected.
  [[nodiscard]] const Claim& truth() const { return corrected ? *corrected : proposed; }
};

}  // namespace entente::learn
