// SPDX-License-Identifier: Apache-2.0
#include "server/access.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>

#include "server/digest.hpp"
#include "server/problem.hpp"

namespace entente::server {
namespace {

constexpr int kUnauthorised = 401;
constexpr int kForbidden = 403;
constexpr int kMisdirected = 421;
constexpr std::string_view kBearer = "bearer ";

bool is_one_of(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

// The Host header where it is one of those allowed.
std::string checked_host(const AccessRules& rules, const HttpRequest& request) {
  const std::optional<std::string> host = header_value(request, "Host");
  if (!host || !is_one_of(rules.hosts, lower_case(*host))) {
    throw Refusal({.status = kMisdirected,
                   .code = "wrong-host",
                   .what = host ? "this server does not answer under the name " + *host
                                : "the request names no host, or more than one",
                   .place = "Host",
                   .way_out = "Ask under the address that entente serve printed, or start it with --host NAME"});
  }
  return lower_case(*host);
}

void check_origin(const HttpRequest& request, const std::string& host) {
  const std::vector<std::string> origins = header_values(request, "Origin");
  if (origins.empty()) {
    return;
  }
  const std::string origin = lower_case(origins.front());
  if (origins.size() > 1 || (origin != "http://" + host && origin != "https://" + host)) {
    throw Refusal({.status = kForbidden,
                   .code = "wrong-origin",
                   .what = "a page of another site sent this request",
                   .place = "Origin",
                   .way_out = "Use the page of this server, or a program that sends no Origin"});
  }
}

// Browsers say where a request comes from; a link from elsewhere to the page itself is no harm.
void check_site(const HttpRequest& request) {
  for (const std::string& site : header_values(request, "Sec-Fetch-Site")) {
    if (site != "same-origin" && site != "none") {
      throw Refusal({.status = kForbidden,
                     .code = "wrong-origin",
                     .what = "a page of another site sent this request",
                     .place = "Sec-Fetch-Site",
                     .way_out = "Use the page of this server"});
    }
  }
}

void check_token(const AccessRules& rules, const HttpRequest& request) {
  if (rules.token.empty()) {
    return;
  }
  const std::string given = header_value(request, "Authorization").value_or("");
  const bool is_bearer = lower_case(given.substr(0, kBearer.size())) == kBearer;
  if (!is_bearer || !is_same_secret(trimmed(std::string_view(given).substr(kBearer.size())), rules.token)) {
    throw Refusal(
        {.status = kUnauthorised,
         .code = "token-needed",
         .what = "the token is missing or wrong",
         .place = "Authorization",
         .way_out = "Send Authorization: Bearer and the value of ENTENTE_TOKEN that the server was started with",
         .headers = {{"WWW-Authenticate", "Bearer"}}});
  }
}

// Pages of other sites cannot send this header without asking first, and that question (CORS) is refused.
void check_marker(const HttpRequest& request) {
  const bool changes = request.method != "GET" && request.method != "HEAD";
  if (changes && header_value(request, "X-Entente") != "1") {
    throw Refusal({.status = kForbidden,
                   .code = "marker-needed",
                   .what = "a request that changes something lacks the header X-Entente: 1",
                   .place = "X-Entente",
                   .way_out = "Send X-Entente: 1 with it"});
  }
}

}  // namespace

void check_access(const AccessRules& rules, const HttpRequest& request, Part part) {
  const std::string host = checked_host(rules, request);
  check_origin(request, host);
  if (part == Part::page) {
    return;
  }
  check_site(request);
  check_token(rules, request);
  check_marker(request);
}

std::string host_part(const std::string& address) {
  return address.find(':') == std::string::npos ? address : "[" + address + "]";
}

std::vector<std::string> allowed_hosts(const std::string& address, std::uint16_t port,
                                       const std::vector<std::string>& names) {
  constexpr std::uint16_t kPlainHttp = 80;
  std::vector<std::string> bare{host_part(address)};
  if (is_loopback(address)) {
    bare.emplace_back("localhost");
  }
  std::vector<std::string> hosts;
  for (const std::string& name : bare) {
    hosts.push_back(lower_case(name) + ":" + std::to_string(port));
    if (port == kPlainHttp) {
      hosts.push_back(lower_case(name));
    }
  }
  for (const std::string& name : names) {
    hosts.push_back(lower_case(name));
  }
  return hosts;
}

bool is_loopback(const std::string& address) {
  constexpr std::uint32_t kLoopbackNet = 127;
  constexpr unsigned kHostBits = 24;
  in_addr four{};
  if (::inet_pton(AF_INET, address.c_str(), &four) == 1) {
    return ntohl(four.s_addr) >> kHostBits == kLoopbackNet;
  }
  in6_addr six{};
  return ::inet_pton(AF_INET6, address.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

}  // namespace entente::server
