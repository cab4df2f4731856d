// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "endpoint/checked_claims.hpp"
#include "endpoint/spending.hpp"
#include "engine/context.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

struct EndpointRequest {
  std::optional<DocumentId> document;  // only this one; else all that the endpoint has not read as it would now
  bool is_dry_run = false;             // sends nothing, and tells what would be sent
};

// A document with what a language model says of it.
struct EndpointDocument {
  DocumentId id;
  std::size_t parts = 0;   // requests that its text takes
  std::size_t before = 0;  // of them, those that an earlier run had answered
  std::size_t claims = 0;
  endpoint::Dropped dropped;
};

struct UnreadDocument {
  DocumentId id;
  Error error;
};

struct EndpointReport {
  std::string model;
  std::string host;
  bool is_dry_run = false;
  std::vector<EndpointDocument> read;
  std::vector<UnreadDocument> unread;
  std::size_t known = 0;        // read before by this model and prompt, with these actors
  std::size_t untried = 0;      // left because the run had to stop
  endpoint::Spending spending;  // of a dry run: the most that it could come to
  [[nodiscard]] endpoint::Dropped dropped() const;
  [[nodiscard]] std::size_t claims() const;
};

// Has the language model of [reader.endpoint] read documents. Each answer is kept as it comes (.entente/answers), so
// that a later run goes on where this one stopped; a document's claims are stored once all of its parts are answered,
// apart from those of the rules. Throws Failure(endpoint_missing) where none is named or its key is not there.
EndpointReport read_with_endpoint(const EndpointRequest& request, const OpenProject& opened, Context& context);

std::string endpoint_to_text(const EndpointReport& report);
std::string endpoint_to_json(const EndpointReport& report);
// done; problems if some documents were read; failed if none was.
ExitCode exit_of(const EndpointReport& report);

}  // namespace entente::engine
