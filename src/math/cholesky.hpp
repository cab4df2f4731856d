// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "math/random.hpp"

namespace entente::math {

// A symmetric, positive definite matrix: [row x column] in one vector.
struct SymmetricMatrix {
  explicit SymmetricMatrix(std::size_t rows) : size(rows), entries(rows * rows, 0.0) {}
  double& at(std::size_t row, std::size_t column) { return entries[row * size + column]; }
  [[nodiscard]] double at(std::size_t row, std::size_t column) const { return entries[row * size + column]; }
  std::size_t size;
  std::vector<double> entries;
};

// The x with matrix x = right. Throws Failure(internal) unless the matrix is positive definite and as large as `right`.
std::vector<double> solve(const SymmetricMatrix& matrix, std::vector<double> right);

// The same, or nothing where the matrix is not positive definite. Throws Failure(internal) on another size only.
std::optional<std::vector<double>> solve_if_positive(const SymmetricMatrix& matrix, std::vector<double> right);

// The inverse, or nothing where the matrix is not positive definite.
std::optional<SymmetricMatrix> inverse_if_positive(const SymmetricMatrix& matrix);

// One draw of a normal distribution given by its precision P and P times its mean [Rue Held 2005, algorithm 2.5].
// Throws as solve does.
std::vector<double> draw_gaussian(const SymmetricMatrix& precision, std::vector<double> precision_times_mean,
                                  RandomStream& stream);

}  // namespace entente::math
