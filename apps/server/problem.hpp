// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "server/http_message.hpp"

namespace entente::server {

// Why a request was not answered, as application/problem+json says it [RFC 9457].
struct Problem {
  int status = 500;
  std::string code;  // its stable name: those of the error table, and those of the interface itself
  std::string what;
  std::string place = {};
  std::string way_out = {};
  std::vector<HttpHeader> headers = {};  // such as Allow
};

// With the status of the error table.
Problem problem_of(const Error& error);
// A fault of this program; says nothing of what was thrown.
Problem internal_problem();

// The answer: type, title, status, detail, instance, code, place, way_out.
HttpResponse response_of(const Problem& problem, const std::string& instance);
std::string problem_json(const Problem& problem, const std::string& instance);

// Thrown where a request cannot be answered for a reason of the interface.
class Refusal : public std::exception {
 public:
  explicit Refusal(Problem problem) : problem_(std::move(problem)) {}
  [[nodiscard]] const Problem& problem() const noexcept { return problem_; }
  [[nodiscard]] const char* what() const noexcept override { return "the request is refused"; }

 private:
  Problem problem_;
};

}  // namespace entente::server
