// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/version.hpp"

#include <array>

#include "engine/outcome_json.hpp"
#include "engine/program_version.hpp"
#include "read/reader.hpp"

namespace entente::engine {
namespace {

Outcome run(const Request& request, Context& /*context*/) {
  const std::string program(program_version());
  const std::string reader = read::reader_version();
  if (request.has("json")) {
    return {texts_to_json(std::array{JsonText{"entente", program}, JsonText{"reader", reader}})};
  }
  return {"entente " + program + ", reader " + reader + "\n"};
}

}  // namespace

UseCase version_use_case() {
  return {.name = "version",
          .summary = "Tell which program and reader this is",
          .examples = {"entente version"},
          .options = {json_option()},
          .run = run};
}

}  // namespace entente::engine
