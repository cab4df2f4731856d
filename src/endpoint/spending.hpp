// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "endpoint/answer.hpp"
#include "endpoint/settings.hpp"

namespace entente::endpoint {

// What one run has taken of an endpoint.
struct Spending {
  std::size_t requests = 0;
  std::size_t retries = 0;  // those of the requests that asked again
  TokenUsage tokens;
  std::size_t untold = 0;  // requests whose tokens the endpoint did not tell: they are estimated
  double cost = 0;         // by the prices of the settings
};

// Bytes over three: more tokens than English texts come to, so that limits are not passed.
std::uint64_t estimated_tokens(std::size_t bytes);

double cost_of(const TokenUsage& tokens, const EndpointSettings& settings);

// Counts one request. tokens: as the endpoint tells; where it tells none, they are estimated from the bytes.
void count_request(Spending& spending, TokenUsage tokens, std::size_t bytes_sent, std::size_t bytes_received,
                   const EndpointSettings& settings);

// Whether one more request could pass a limit of the run, if its answer were as long as allowed.
bool would_pass_limit(const Spending& spending, std::size_t bytes_to_send, const EndpointSettings& settings);

}  // namespace entente::endpoint
