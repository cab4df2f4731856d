// SPDX-License-Identifier: Apache-2.0
#include "endpoint/spending.hpp"

namespace entente::endpoint {
namespace {

constexpr std::size_t kBytesOfAToken = 3;
constexpr double kPriceUnit = 1e6;  // prices are those of a million tokens

}  // namespace

std::uint64_t estimated_tokens(std::size_t bytes) { return (bytes + kBytesOfAToken - 1) / kBytesOfAToken; }

double cost_of(const TokenUsage& tokens, const EndpointSettings& settings) {
  return (static_cast<double>(tokens.input) * settings.input_price +
          static_cast<double>(tokens.output) * settings.output_price) /
         kPriceUnit;
}

void count_request(Spending& spending, TokenUsage tokens, std::size_t bytes_sent, std::size_t bytes_received,
                   const EndpointSettings& settings) {
  ++spending.requests;
  if (tokens.input == 0) {
    ++spending.untold;
    tokens = {estimated_tokens(bytes_sent), estimated_tokens(bytes_received)};
  }
  spending.tokens.input += tokens.input;
  spending.tokens.output += tokens.output;
  spending.cost += cost_of(tokens, settings);
}

bool would_pass_limit(const Spending& spending, std::size_t bytes_to_send, const EndpointSettings& settings) {
  const TokenUsage most{estimated_tokens(bytes_to_send), settings.max_answer_tokens};
  const std::uint64_t tokens = spending.tokens.input + spending.tokens.output + most.input + most.output;
  const bool is_too_dear = settings.max_cost > 0 && spending.cost + cost_of(most, settings) > settings.max_cost;
  return tokens > settings.max_tokens || is_too_dear;
}

}  // namespace entente::endpoint
