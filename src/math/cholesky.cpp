// SPDX-License-Identifier: Apache-2.0
#include "math/cholesky.hpp"

#include <cmath>
#include <utility>

#include "base/error.hpp"

namespace entente::math {
namespace {

[[noreturn]] void throw_unfit(const char* what) {
  throw Failure({ErrorCode::internal, "symmetric matrix", what, "Report this as a defect"});
}

// Sum over k < count of factor[row, k] factor[other, k].
double partial_product(const SymmetricMatrix& factor, std::size_t row, std::size_t other, std::size_t count) {
  double sum = 0;
  for (std::size_t k = 0; k < count; ++k) {
    sum += factor.at(row, k) * factor.at(other, k);
  }
  return sum;
}

// L with L L' = matrix, lower triangle; nothing where the matrix is not positive definite.
std::optional<SymmetricMatrix> factorise_if_positive(const SymmetricMatrix& matrix) {
  SymmetricMatrix factor(matrix.size);
  for (std::size_t row = 0; row < matrix.size; ++row) {
    for (std::size_t column = 0; column < row; ++column) {
      const double rest = matrix.at(row, column) - partial_product(factor, row, column, column);
      factor.at(row, column) = rest / factor.at(column, column);
    }
    const double rest = matrix.at(row, row) - partial_product(factor, row, row, row);
    if (!(rest > 0)) {
      return std::nullopt;
    }
    factor.at(row, row) = std::sqrt(rest);
  }
  return factor;
}

void check_size(const SymmetricMatrix& matrix, std::size_t right_size) {
  if (right_size != matrix.size) {
    throw_unfit("does not fit its vector");
  }
}

SymmetricMatrix factorise(const SymmetricMatrix& matrix, std::size_t right_size) {
  check_size(matrix, right_size);
  std::optional<SymmetricMatrix> factor = factorise_if_positive(matrix);
  if (!factor) {
    throw_unfit("is not positive definite");
  }
  return *std::move(factor);
}

// L x = right
std::vector<double> solve_lower(const SymmetricMatrix& factor, std::vector<double> right) {
  for (std::size_t row = 0; row < factor.size; ++row) {
    for (std::size_t k = 0; k < row; ++k) {
      right[row] -= factor.at(row, k) * right[k];
    }
    right[row] /= factor.at(row, row);
  }
  return right;
}

// L' x = right
std::vector<double> solve_upper(const SymmetricMatrix& factor, std::vector<double> right) {
  for (std::size_t row = factor.size; row-- > 0;) {
    for (std::size_t k = row + 1; k < factor.size; ++k) {
      right[row] -= factor.at(k, row) * right[k];
    }
    right[row] /= factor.at(row, row);
  }
  return right;
}

}  // namespace

std::vector<double> solve(const SymmetricMatrix& matrix, std::vector<double> right) {
  const SymmetricMatrix factor = factorise(matrix, right.size());
  return solve_upper(factor, solve_lower(factor, std::move(right)));
}

std::optional<std::vector<double>> solve_if_positive(const SymmetricMatrix& matrix, std::vector<double> right) {
  check_size(matrix, right.size());
  const std::optional<SymmetricMatrix> factor = factorise_if_positive(matrix);
  return factor ? std::optional(solve_upper(*factor, solve_lower(*factor, std::move(right)))) : std::nullopt;
}

std::optional<SymmetricMatrix> inverse_if_positive(const SymmetricMatrix& matrix) {
  const std::optional<SymmetricMatrix> factor = factorise_if_positive(matrix);
  if (!factor) {
    return std::nullopt;
  }
  SymmetricMatrix inverse(matrix.size);
  for (std::size_t column = 0; column < matrix.size; ++column) {
    std::vector<double> unit(matrix.size, 0.0);
    unit[column] = 1;
    const std::vector<double> solved = solve_upper(*factor, solve_lower(*factor, std::move(unit)));
    for (std::size_t row = 0; row < matrix.size; ++row) {
      inverse.at(row, column) = solved[row];
    }
  }
  return inverse;
}

std::vector<double> draw_gaussian(const SymmetricMatrix& precision, std::vector<double> precision_times_mean,
                                  RandomStream& stream) {
  const SymmetricMatrix factor = factorise(precision, precision_times_mean.size());
  std::vector<double> drawn = solve_lower(factor, std::move(precision_times_mean));
  for (double& entry : drawn) {
    entry += stream.next_normal();
  }
  return solve_upper(factor, std::move(drawn));
}

}  // namespace entente::math
