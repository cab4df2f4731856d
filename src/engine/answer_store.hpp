// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "domain/document.hpp"
#include "endpoint/settings.hpp"
#include "engine/project.hpp"

namespace entente::engine {

// Where a model's answer to one request on a document is kept: below the document's hash, under the hash of endpoint
// and request, which holds prompt, model, actors and text. Another prompt or model is another file.
std::filesystem::path answer_file(const Project& project, const Document& document,
                                  const endpoint::EndpointSettings& settings, const std::string& request_body);

// The body of an answer that is there and can be used.
std::optional<std::string> stored_answer(const std::filesystem::path& file);
// Throws Failure(disk_full, not_writable).
void store_answer(const std::filesystem::path& file, const std::string& body);

}  // namespace entente::engine
