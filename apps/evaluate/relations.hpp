// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "evaluate/measure.hpp"

namespace entente::evaluate {

// A case of a classification: the true class and the one that was read, empty where none was.
struct ClassifiedCase {
  std::string gold;
  std::string read;
};

struct ClassScore {
  double macro_f1 = 0.0;  // mean over the classes that gold or reader names
  double accuracy = 0.0;
};

ClassScore score_classes(const std::vector<ClassifiedCase>& cases);

// Reads every *.tsv of a folder with the columns marked_sentence, source, target and gold_root, and compares the root
// that the reader gives to the marked pair. Columns of other systems' output are not looked at.
Measured measure_relations(const std::filesystem::path& data);

}  // namespace entente::evaluate
