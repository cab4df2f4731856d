// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/use_case.hpp"
#include "server/http_message.hpp"
#include "server/target.hpp"

namespace entente::server {

// Which part of a list is asked for.
struct PageAsked {
  std::size_t limit = 200;
  std::string next;  // as the page before gave it; empty for the first
};

// One call of a use case, as a request asks for it. A file that the use case reads or writes stands for bytes of the
// request or the answer: its place is chosen by the server, only its name by the caller.
struct ResourceCall {
  const engine::UseCase* use_case = nullptr;
  engine::Request request;        // --json is set
  std::optional<PageAsked> page;  // of a use case that prints a list
  std::string sent_file;          // name of the file whose bytes are the request's body; empty for none
  std::string made_file;          // name of the file whose bytes are the answer; empty where the answer is JSON
};

// Whether a row is a resource at all, which methods it takes.
bool is_resource(const engine::UseCase& use_case);
bool can_read(const engine::UseCase& use_case);
bool can_write(const engine::UseCase& use_case);
// The option that stands for bytes sent or made; null where there is none.
const engine::OptionRow* option_of_kind(const engine::UseCase& use_case, engine::OptionKind kind);

// What GET asks. Throws Refusal(405) where the call would change something, Refusal(400) for what no option can be.
ResourceCall reading_call(const engine::UseCase& use_case, const Target& target);
// What POST asks: options as a JSON object, or bytes of a file with its name and the options in the query.
ResourceCall writing_call(const engine::UseCase& use_case, const Target& target, const HttpRequest& request);

// Whether a POST sends bytes of a file in place of a JSON object.
bool is_upload(const engine::UseCase& use_case, const HttpRequest& request);

// The name of a file as a caller may give it: no folder, not hidden, of at most 200 bytes. Throws Refusal(400).
std::string checked_file_name(const std::string& name, const std::string& option);

}  // namespace entente::server
