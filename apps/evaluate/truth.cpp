// SPDX-License-Identifier: Apache-2.0
#include "evaluate/truth.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "base/error.hpp"
#include "evaluate/data_file.hpp"
#include "infer/categorical/dawid_skene.hpp"
#include "infer/categorical/hierarchical.hpp"
#include "ingest/registry/csv.hpp"

namespace entente::evaluate {
namespace {

using infer::Answers;
using infer::CategoricalFit;
using nlohmann::ordered_json;

// More different answers than this are measurements, not classes.
constexpr std::size_t kMostValues = 50;

// Rows without the header line. Throws Failure where the file cannot be read or a row is short.
std::vector<std::vector<std::string>> rows_of(const std::filesystem::path& file, std::size_t columns) {
  const auto parsed = ingest::parse_csv(read_file(file), file.string());
  if (!parsed) {
    throw Failure(parsed.error());
  }
  std::vector<std::vector<std::string>> rows;
  for (const ingest::CsvRow& row : *parsed) {
    if (row.cells.size() < columns) {
      throw Failure({ErrorCode::document_broken, fmt::format("{}:{}", file.string(), row.line),
                     fmt::format("has {} cells, not {}", row.cells.size(), columns),
                     "Each row is question, source, answer, or question, truth"});
    }
    rows.push_back(row.cells);
  }
  if (!rows.empty()) {
    rows.erase(rows.begin());
  }
  return rows;
}

// Numbers names in the order of their first use.
class Numbering {
 public:
  std::uint32_t number_of(const std::string& name) {
    return numbers_.emplace(name, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  [[nodiscard]] std::optional<std::uint32_t> find(const std::string& name) const {
    const auto found = numbers_.find(name);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
  }
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }

 private:
  std::map<std::string, std::uint32_t> numbers_;
};

struct Dataset {
  std::string name;
  Answers answers;
  std::map<std::uint32_t, std::uint32_t> truth;  // question -> value
  std::optional<std::uint32_t> one;              // the value that is written 1, where values are 0 and 1
};

// Values are numbered in the order of their names, so that ties are broken alike whatever the order of rows.
Numbering number_values(const std::vector<std::vector<std::string>>& answers,
                        const std::vector<std::vector<std::string>>& truths) {
  std::set<std::string> names;
  for (const auto& row : answers) {
    names.insert(row[2]);
  }
  for (const auto& row : truths) {
    names.insert(row[1]);
  }
  Numbering values;
  for (const std::string& name : names) {
    values.number_of(name);
  }
  return values;
}

Dataset read_dataset(const std::filesystem::path& folder) {
  const auto answer_rows = rows_of(folder / "answer.csv", 3);
  const auto truth_rows = rows_of(folder / "truth.csv", 2);
  Numbering values = number_values(answer_rows, truth_rows);
  Numbering questions;
  Numbering sources;
  Dataset dataset{.name = std::filesystem::absolute(folder).lexically_normal().filename().string()};
  for (const auto& row : answer_rows) {
    dataset.answers.rows.push_back({questions.number_of(row[0]), sources.number_of(row[1]), values.number_of(row[2])});
  }
  for (const auto& row : truth_rows) {
    if (const auto question = questions.find(row[0])) {
      dataset.truth[*question] = values.number_of(row[1]);
    }
  }
  dataset.answers.question_count = questions.size();
  dataset.answers.source_count = sources.size();
  dataset.answers.value_count = values.size();
  dataset.answers = infer::make_answers(std::move(dataset.answers));
  if (values.size() == 2 && values.find("0") && values.find("1")) {
    dataset.one = values.find("1");
  }
  return dataset;
}

struct Score {
  double accuracy = 0;
  double f1 = 0;
};

Score score(const Dataset& dataset, const CategoricalFit& fit) {
  const std::vector<std::uint32_t> best = infer::best_values(fit, dataset.answers.value_count);
  std::vector<double> right(dataset.answers.value_count, 0.0);
  std::vector<double> named(dataset.answers.value_count, 0.0);  // by the truth or by us
  double all_right = 0;
  for (const auto& [question, value] : dataset.truth) {
    named[value] += 1;
    named[best[question]] += 1;
    right[value] += best[question] == value ? 1 : 0;
    all_right += best[question] == value ? 1 : 0;
  }
  const auto f1_of = [&](std::size_t value) { return named[value] > 0 ? 2 * right[value] / named[value] : 0.0; };
  double mean = 0;
  for (std::size_t value = 0; value < right.size(); ++value) {
    mean += f1_of(value) / static_cast<double>(right.size());
  }
  return {dataset.truth.empty() ? 0.0 : all_right / static_cast<double>(dataset.truth.size()),
          dataset.one ? f1_of(*dataset.one) : mean};
}

struct Method {
  std::string key;
  std::string name;
  CategoricalFit (*fit)(const Answers&);
};

// Published: Zheng and others 2017, table 6, and the optimum of plain Dawid-Skene.
std::string published(const std::string& dataset, const std::string& figure) {
  static const std::map<std::pair<std::string, std::string>, std::string> rows{
      {{"d_product", "accuracy"}, "BCC .9378; Dawid-Skene at its optimum .9393"},
      {{"d_product", "f1"}, "Dawid-Skene .7159; at its optimum .7196"},
      {{"d_product", "log_likelihood"}, "Dawid-Skene at its optimum -7568.74632"},
      {{"d_product", "seconds"}, "Dawid-Skene 1.46"},
      {{"d_possent", "accuracy"}, ".9600"},
      {{"d_possent", "f1"}, ".9566"},
      {{"d_possent", "log_likelihood"}, "Dawid-Skene at its optimum -8889.090838"}};
  const auto found = rows.find({dataset, figure});
  return found == rows.end() ? "" : found->second;
}

ordered_json measure_method(const Dataset& dataset, const Method& method, Measured& measured) {
  const auto start = std::chrono::steady_clock::now();
  const CategoricalFit fit = method.fit(dataset.answers);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const Score found = score(dataset, fit);
  const ordered_json object{
      {"accuracy", found.accuracy}, {"f1", found.f1}, {"log_likelihood", fit.log_likelihood}, {"seconds", seconds}};
  for (const auto& [figure, value] : object.items()) {
    measured.figures.push_back({fmt::format("{} {} {}", dataset.name, method.name, figure), value.get<double>(),
                                published(dataset.name, figure)});
  }
  measured.remarks.push_back(
      fmt::format("{}, {}: {} answers, {} questions, {} sources, {} values; {} rounds{}", dataset.name, method.name,
                  dataset.answers.rows.size(), dataset.answers.question_count, dataset.answers.source_count,
                  dataset.answers.value_count, fit.rounds, fit.is_converged ? "" : ", NOT converged"));
  return object;
}

std::vector<std::filesystem::path> dataset_folders(const std::filesystem::path& data) {
  const auto is_dataset = [](const std::filesystem::path& folder) {
    return std::filesystem::exists(folder / "answer.csv") && std::filesystem::exists(folder / "truth.csv");
  };
  std::set<std::filesystem::path> found;
  std::error_code problem;
  if (is_dataset(data)) {
    found.insert(data);
  }
  for (const auto& entry : std::filesystem::directory_iterator(data, problem)) {
    if (is_dataset(entry.path())) {
      found.insert(entry.path());
    }
  }
  if (found.empty()) {
    throw Failure({ErrorCode::file_missing, data.string(), "holds no folder with answer.csv and truth.csv",
                   "Check the folder given with --data"});
  }
  return {found.begin(), found.end()};
}

}  // namespace

Measured measure_truth(const std::filesystem::path& data) {
  const std::vector<Method> methods{
      {"dawid_skene", "D-S", [](const Answers& answers) { return infer::fit_dawid_skene(answers); }},
      {"hierarchical", "hier.", [](const Answers& answers) { return infer::fit_hierarchical(answers); }}};
  Measured measured;
  ordered_json object = ordered_json::object();
  for (const auto& folder : dataset_folders(data)) {
    const Dataset dataset = read_dataset(folder);
    if (dataset.answers.value_count > kMostValues) {
      measured.remarks.push_back(fmt::format("{}: left out, {} different answers are measurements, not classes",
                                             dataset.name, dataset.answers.value_count));
      continue;
    }
    for (const Method& method : methods) {
      object[dataset.name][method.key] = measure_method(dataset, method, measured);
    }
  }
  measured.json = object.dump();
  return measured;
}

}  // namespace entente::evaluate
