// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/http_message.hpp"

namespace entente::server {

// Who may ask.
struct AccessRules {
  std::vector<std::string> hosts;  // what a Host header may say, in small letters: "127.0.0.1:8750", "localhost:8750"
  std::string token;               // what Authorization: Bearer must give; empty: nobody is asked
};

// Parts of the interface: the page's files hold nothing of the project, so that a browser may fetch them before its
// reader gives the token.
enum class Part : std::uint8_t { page, interface };

// Throws Refusal: 421 for another Host (a name that an attacker points here, DNS rebinding), 403 for a request that
// another site's page sent or that changes something without the header X-Entente, 401 without the token.
void check_access(const AccessRules& rules, const HttpRequest& request, Part part);

// The Host values of a server on this address and port, and of the names under which a proxy is reached.
std::vector<std::string> allowed_hosts(const std::string& address, std::uint16_t port,
                                       const std::vector<std::string>& names);

// Whether only this machine can reach it: 127.0.0.0/8 and ::1, as numbers.
bool is_loopback(const std::string& address);
// "127.0.0.1" or "[::1]".
std::string host_part(const std::string& address);

}  // namespace entente::server
