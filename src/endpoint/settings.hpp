// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace entente::endpoint {

// Which language model reads, and what it may take: [reader.endpoint] of entente.toml.
struct EndpointSettings {
  std::string url;                         // of the interface, as "https://models.example.org/v1"
  std::string model;                       // as the endpoint calls it
  std::string key_variable;                // environment variable that holds the key; empty where none is needed
  int timeout_seconds = 120;               // of one request: long parts take a model a minute
  int retries = 3;                         // of one part, after the first try
  std::uint64_t max_answer_tokens = 4096;  // of one answer: some forty claims
  std::uint64_t max_tokens = 1'000'000;    // of one run, both ways
  double max_cost = 0;                     // of one run, in the currency of the prices; 0 sets no limit
  double input_price = 0;                  // of a million tokens
  double output_price = 0;                 // of a million tokens
};

}  // namespace entente::endpoint
