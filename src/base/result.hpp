// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include "base/error.hpp"

namespace entente {

// A value, or the reason why dirty input gave none. Callers count and report the reasons.
template <class Value>
using Result = tl::expected<Value, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string place, std::string what, std::string way_out) {
  return tl::unexpected<Error>(Error{code, std::move(place), std::move(what), std::move(way_out)});
}

}  // namespace entente
