// SPDX-License-Identifier: Apache-2.0
#include "server/serve.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>

#include "engine/project.hpp"
#include "server/http_server.hpp"

namespace entente::server {
namespace {

constexpr std::uint16_t kUsualPort = 8750;
constexpr std::size_t kShortestToken = 16;

[[noreturn]] void refuse(const std::string& place, const std::string& what, const std::string& way_out) {
  throw Failure({ErrorCode::usage, place, what, way_out});
}

std::uint16_t port_of(const engine::Request& request) {
  const std::optional<std::string> text = request.text("port");
  if (!text) {
    return kUsualPort;
  }
  std::uint16_t port = 0;
  const char* const end = text->data() + text->size();
  const auto [stop, problem] = std::from_chars(text->data(), end, port);
  if (problem != std::errc{} || stop != end) {
    refuse("--port", "\"" + *text + "\" is no port", "Give a number from 1024 to 65535, or 0 for any that is free");
  }
  return port;
}

std::string token_of(const engine::Context& context) {
  std::string token = context.variable ? context.variable("ENTENTE_TOKEN").value_or("") : "";
  if (!token.empty() && token.size() < kShortestToken) {
    refuse("ENTENTE_TOKEN", "a token of fewer than 16 signs can be guessed",
           "Set a longer one, such as what openssl rand -hex 32 prints");
  }
  return token;
}

// What others can reach asks for a token, and is asked for by name, so that nobody opens a project by mistake.
void check_openness(const engine::Request& request, const std::string& address, const std::string& token) {
  if (is_loopback(address)) {
    return;
  }
  if (!request.has("open-to-network")) {
    refuse("--address", "others on the network could reach " + address,
           "Leave it out to serve this machine alone, or add --open-to-network");
  }
  if (token.empty()) {
    refuse("--open-to-network", "it needs a token, so that not everybody may read and change the project",
           "Set ENTENTE_TOKEN. Traffic is not encrypted: put a proxy that speaks TLS in front of it");
  }
}

std::int64_t now_unix_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

engine::Outcome run(const engine::Request& request, engine::Context& context) {
  const std::string address = request.text_or("address", "127.0.0.1");
  const std::string token = token_of(context);
  check_openness(request, address, token);
  const engine::Project project = engine::find_project(context.working_folder);
  HttpServer server(address, port_of(request));
  Service service({.project_folder = project.folder,
                   .temporary_folder = context.temporary_folder,
                   .access = {allowed_hosts(address, server.port(), request.texts("host")), token},
                   .now_unix_seconds = now_unix_seconds,
                   .variable = context.variable,
                   .wait = context.wait},
                  context.log);
  context.log.write(LogKind::note, "Serving " + project.config.name + " at http://" + host_part(address) + ":" +
                                       std::to_string(server.port()) + "/ (Ctrl-C ends it)");
  if (!server.run(service)) {
    context.log.write(LogKind::warning, "some work did not end in time and was broken off; what was stored is whole");
    std::_Exit(static_cast<int>(ExitCode::done));  // a worker thread still runs: the ledger survives this as a kill
  }
  return {};
}

}  // namespace

engine::UseCase serve_use_case() {
  using engine::OptionKind;
  return {.name = "serve",
          .summary = "Serve the project to a browser and to programs on this machine",
          .examples = {"entente serve", "entente serve --port 9000"},
          .options = {{.name = "port", .value_name = "PORT", .help = "8750; 0 takes any that is free"},
                      {.name = "address",
                       .value_name = "ADDRESS",
                       .help = "an address of this machine; 127.0.0.1, which others cannot reach"},
                      {.name = "open-to-network",
                       .help = "let an address be one that others can reach; needs ENTENTE_TOKEN",
                       .kind = OptionKind::flag},
                      {.name = "host",
                       .value_name = "NAME",
                       .help = "a name under which a proxy is reached, with its port where it has one",
                       .is_repeated = true}},
          .run = run,
          .effect = engine::Effect::outside};
}

}  // namespace entente::server
