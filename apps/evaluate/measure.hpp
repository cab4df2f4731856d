// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace entente::evaluate {

// One measured figure and, where there is one, the published figure it stands beside.
struct Figure {
  std::string name;
  double value = 0.0;
  std::string published;  // "CRF .506"; empty where nothing is published
};

// What a measure found: the JSON object that scripts read, and the lines that people read.
struct Measured {
  std::string json;  // one object, its keys fixed by docs/accuracy.md
  std::vector<Figure> figures;
  std::vector<std::string> remarks;  // how many cases stand behind the figures, what was left out
};

// One row a measure: `entente-evaluate NAME --data FOLDER`.
struct Measure {
  std::string name;
  std::string description;
  Measured (*run)(const std::filesystem::path& data);
  bool is_simulated = false;  // it makes its own data: --data is not needed
};

std::span<const Measure> measures();

}  // namespace entente::evaluate
