// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/actor.hpp"
#include "domain/document.hpp"
#include "endpoint/document_parts.hpp"
#include "endpoint/settings.hpp"

namespace entente::endpoint {

// Changes whenever what a model is asked changes, so that readings by it can be told apart.
std::string prompt_version();

// The organisations that a model is told of: those that the text names, and the states, whose capitals and adjectives
// stand for them. Cost: names x bytes of the text.
std::vector<Actor> actors_to_tell(std::string_view text, const ActorRegistry& actors);

// The body of one request: a chat completion whose answer must follow a JSON schema, with no randomness. Sent are the
// part, a few sentences before it, the day of publication, and the organisations that these name.
std::string request_body(const Document& document, ByteRange part, const ActorRegistry& actors,
                         const EndpointSettings& settings);

}  // namespace entente::endpoint
