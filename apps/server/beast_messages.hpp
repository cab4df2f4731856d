// SPDX-License-Identifier: Apache-2.0
#pragma once

// Part of http_server.cpp, the one translation unit that includes Beast.
#include <boost/beast/http.hpp>
#include <string>

#include "server/http_message.hpp"

namespace entente::server {

inline HttpRequest request_of(const boost::beast::http::request<boost::beast::http::empty_body>& message) {
  HttpRequest request{.method = std::string(message.method_string()), .target = std::string(message.target())};
  for (const auto& field : message) {
    request.headers.push_back({std::string(field.name_string()), std::string(field.value())});
  }
  return request;
}

template <class Message>
void set_head(Message& message, const HttpResponse& response, bool keep_alive) {
  constexpr unsigned kHttp11 = 11;
  message.version(kHttp11);
  message.result(static_cast<unsigned>(response.status));
  for (const HttpHeader& header : response.headers) {
    message.insert(header.name, header.value);
  }
  message.keep_alive(keep_alive);
}

}  // namespace entente::server
