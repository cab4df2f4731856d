// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>

#include "base/error.hpp"
#include "evaluate/measure.hpp"

namespace entente::evaluate {
namespace {

std::string list_of_measures() {
  std::string text;
  for (const Measure& measure : measures()) {
    text += fmt::format("\n  {:<16}{}", measure.name, measure.description);
  }
  return text;
}

void print(const Measured& measured) {
  std::string text = fmt::format("{:<28}{:>9}  {}\n", "", "measured", "published");
  for (const Figure& figure : measured.figures) {
    text += fmt::format("{:<28}{:>9.3f}  {}\n", figure.name, figure.value, figure.published);
  }
  for (const std::string& remark : measured.remarks) {
    text += remark + "\n";
  }
  std::fputs(text.c_str(), stdout);
}

int fail(const Error& error) {
  fmt::print(stderr, "error: {}\n", to_text(error));
  return static_cast<int>(error_row(error.code).exit);
}

int run(const std::string& name, const std::string& data, bool as_json) {
  const auto rows = measures();
  const auto measure = std::ranges::find(rows, name, &Measure::name);
  if (measure == rows.end()) {
    return fail({ErrorCode::usage, name, "is no measure", "The measures are:" + list_of_measures()});
  }
  if (data.empty() && !measure->is_simulated) {
    return fail({ErrorCode::usage, "--data", "it needs the folder that holds the data", "Write: --data FOLDER"});
  }
  const Measured measured = measure->run(data);
  if (as_json) {
    std::puts(measured.json.c_str());
  } else {
    print(measured);
  }
  return 0;
}

int main_without_exceptions(int argument_count, char** arguments) {
  CLI::App parser{"Measures Entente on public data and prints the published figures beside its own.\n\nMeasures:" +
                      list_of_measures(),
                  "entente-evaluate"};
  std::string name;
  std::string data;
  bool as_json = false;
  parser.add_option("NAME", name, "the measure")->required();
  parser.add_option("--data", data, "folder that holds the data; simulated measures need none");
  parser.add_flag("--json", as_json, "print one JSON object");
  try {
    parser.parse(argument_count, arguments);
    return run(name, data, as_json);
  } catch (const CLI::ParseError& problem) {
    return parser.exit(problem) == 0 ? 0 : static_cast<int>(ExitCode::usage);
  } catch (const Failure& failure) {
    return fail(failure.error());
  } catch (const std::exception&) {
    return fail(
        {ErrorCode::internal, data, "could not be measured", "See that the folder holds files of this measure"});
  }
}

}  // namespace
}  // namespace entente::evaluate

int main(int argument_count, char** arguments) {
  return entente::evaluate::main_without_exceptions(argument_count, arguments);
}
