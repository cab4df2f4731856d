// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "server/service.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::server::testing {

inline constexpr const char* kHost = "127.0.0.1:8750";

// A request as a program on this machine sends it.
HttpRequest get(const std::string& target);
HttpRequest post(const std::string& target, const std::string& json);
HttpRequest upload(const std::string& target, const std::string& bytes, const std::string& type = "text/plain");
HttpRequest with_header(HttpRequest request, const std::string& name, const std::string& value);
HttpRequest without_header(HttpRequest request, const std::string& name);

std::string header_of(const HttpResponse& response, const std::string& name);  // empty where it is not there
nlohmann::json json_of(const HttpResponse& response);

// The service of a small project with one note, without a network.
class SmallService {
 public:
  explicit SmallService(std::string token = {});
  HttpResponse answer(const HttpRequest& request) { return service_.answer(request); }
  Service& service() { return service_; }
  engine::testing::SmallProject& project() { return project_; }
  // Files of the project were written long ago, as far as their time stamps tell.
  void settle();

 private:
  engine::testing::SmallProject project_;
  Service service_;
};

}  // namespace entente::server::testing
