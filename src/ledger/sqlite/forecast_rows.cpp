// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/forecast_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "ledger/sqlite/chained_rows.hpp"
#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

// SQLite's integers are signed; seeds use all 64 bits.
std::int64_t as_stored(std::uint64_t seed) { return static_cast<std::int64_t>(seed); }

std::string hash_of(const FrozenForecast& forecast) {
  const ForecastQuestion& question = forecast.question;
  Digest digest;
  digest.text(question.a.value).text(question.b.value).text(to_word(question.level));
  digest.integer(question.first.number).integer(question.last.number);
  digest.text(to_iso(forecast.issued)).text(to_iso(forecast.as_of)).real(forecast.prob);
  digest.real(forecast.interval.low_prob).real(forecast.interval.high_prob).real(forecast.error_prob);
  digest.real(forecast.persistence_prob).real(forecast.base_rate_prob);
  digest.text(forecast.model_version).text(forecast.reader_version).text(forecast.data_version);
  return digest.integer(as_stored(forecast.seed)).integer(forecast.at_unix_seconds).hex();
}

// The hash is taken anew from what the row says, so that an altered row breaks its chain.
std::string chain_after(const std::string& previous, const FrozenForecast& forecast) {
  return Digest().text(previous).text(hash_of(forecast)).text(forecast.hash).hex();
}

std::string chain_after(const std::string& previous, const ForecastResolution& resolution) {
  Digest digest;
  digest.text(previous).integer(resolution.forecast).text(to_word(resolution.outcome)).text(to_word(resolution.kind));
  digest.integer(resolution.prob ? 1 : 0).real(resolution.prob.value_or(0)).text(to_iso(resolution.as_of));
  return digest.text(resolution.reason).text(resolution.model_version).integer(resolution.at_unix_seconds).hex();
}

ForecastQuestion read_question(RowReader& row) {
  ForecastQuestion question;
  question.a = ActorId{row.text()};
  question.b = ActorId{row.text()};
  const std::string level = row.text();
  question.level = known(level_from_word(level), level);
  question.first = Month{static_cast<int>(row.integer())};
  question.last = Month{static_cast<int>(row.integer())};
  return question;
}

std::vector<Chained<FrozenForecast>> read_forecasts(const Connection& connection) {
  SQLite::Statement statement(connection.database,
                              "SELECT number, a, b, level, first_month, last_month, issued, as_of, prob, interval_low, "
                              "interval_high, error, persistence_prob, base_rate_prob, model_version, reader_version, "
                              "data_version, seed, at_unix_seconds, hash, chain FROM forecasts ORDER BY number");
  std::vector<Chained<FrozenForecast>> rows;
  while (statement.executeStep()) {
    RowReader row(statement);
    Chained<FrozenForecast> read{.number = row.integer(), .row = {}, .chain = ""};
    read.row.number = read.number;
    read.row.question = read_question(row);
    read.row.issued = row.date();
    read.row.as_of = row.date();
    read.row.prob = row.real();
    read.row.interval.low_prob = row.real();
    read.row.interval.high_prob = row.real();
    read.row.error_prob = row.real();
    read.row.persistence_prob = row.real();
    read.row.base_rate_prob = row.real();
    read.row.model_version = row.text();
    read.row.reader_version = row.text();
    read.row.data_version = row.text();
    read.row.seed = static_cast<std::uint64_t>(row.integer());
    read.row.at_unix_seconds = row.integer();
    read.row.hash = row.text();
    read.chain = row.text();
    rows.push_back(std::move(read));
  }
  return rows;
}

std::vector<Chained<ForecastResolution>> read_resolutions(const Connection& connection) {
  SQLite::Statement statement(connection.database,
                              "SELECT number, prob IS NULL, coalesce(prob, 0.0), forecast, outcome, kind, as_of, "
                              "reason, model_version, at_unix_seconds, chain "
                              "FROM forecast_resolutions ORDER BY number");
  std::vector<Chained<ForecastResolution>> rows;
  while (statement.executeStep()) {
    RowReader row(statement);
    Chained<ForecastResolution> read{.number = row.integer(), .row = {}, .chain = ""};
    read.row.number = read.number;
    const bool has_prob = row.integer() == 0;
    const double prob = row.real();
    read.row.prob = has_prob ? std::optional(prob) : std::nullopt;
    read.row.forecast = row.integer();
    const std::string outcome = row.text();
    read.row.outcome = known(forecast_outcome_from_word(outcome), outcome);
    const std::string kind = row.text();
    read.row.kind = known(resolution_kind_from_word(kind), kind);
    read.row.as_of = row.date();
    read.row.reason = row.text();
    read.row.model_version = row.text();
    read.row.at_unix_seconds = row.integer();
    read.chain = row.text();
    rows.push_back(std::move(read));
  }
  return rows;
}

bool is_prob(double value) { return value >= 0.0 && value <= 1.0; }  // false for NaN too

bool is_stated(const FrozenForecast& forecast) {
  return is_prob(forecast.prob) && is_prob(forecast.persistence_prob) && is_prob(forecast.base_rate_prob) &&
         forecast.error_prob >= 0 && forecast.interval.low_prob <= forecast.prob &&
         forecast.prob <= forecast.interval.high_prob;
}

void refuse_forecast(const FrozenForecast& forecast) {
  const ForecastQuestion& question = forecast.question;
  if (question.a.value.empty() || question.b.value.empty() || question.a == question.b ||
      question.last < question.first) {
    refuse_content("forecast", "it needs two different organisations and months in their order");
  }
  if (!is_stated(forecast)) {
    refuse_content("forecast", "a probability is none, or lies outside its interval");
  }
}

void refuse_resolution(const ForecastResolution& resolution, const std::vector<FrozenForecast>& forecasts) {
  const std::string place = "forecast " + std::to_string(resolution.forecast);
  if (std::ranges::find(forecasts, resolution.forecast, &FrozenForecast::number) == forecasts.end()) {
    refuse_content(place, "the ledger holds no such forecast");
  }
  if (resolution.prob && !is_prob(*resolution.prob)) {
    refuse_content(place, "the probability is none");
  }
  if (resolution.kind == ResolutionKind::analyst && resolution.reason.empty()) {
    refuse_content(place, "an analyst's resolution needs its reason");
  }
}

}  // namespace

FrozenForecast append_forecast(const Connection& connection, const FrozenForecast& forecast) {
  refuse_forecast(forecast);
  const ChainEnd end = end_of_chain(connection, "forecasts");
  FrozenForecast written = forecast;
  written.number = end.next;
  written.hash = hash_of(forecast);
  const ForecastQuestion& question = written.question;
  SQLite::Statement insert(connection.database,
                           "INSERT INTO forecasts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                           "?)");
  RowBinder row(insert);
  row.integer(written.number).text(question.a.value).text(question.b.value).text(to_word(question.level));
  row.integer(question.first.number).integer(question.last.number).date(written.issued).date(written.as_of);
  row.real(written.prob).real(written.interval.low_prob).real(written.interval.high_prob).real(written.error_prob);
  row.real(written.persistence_prob).real(written.base_rate_prob).text(written.model_version);
  row.text(written.reader_version).text(written.data_version).integer(as_stored(written.seed));
  row.integer(written.at_unix_seconds).text(written.hash).text(chain_after(end.chain, written)).execute();
  return written;
}

std::vector<FrozenForecast> all_forecasts(const Connection& connection) {
  return rows_alone(read_forecasts(connection));
}

void append_forecast_resolutions(const Connection& connection, std::span<const ForecastResolution> resolutions) {
  const std::vector<FrozenForecast> forecasts = all_forecasts(connection);
  ChainEnd end = end_of_chain(connection, "forecast_resolutions");
  SQLite::Statement insert(connection.database,
                           "INSERT INTO forecast_resolutions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const ForecastResolution& resolution : resolutions) {
    refuse_resolution(resolution, forecasts);
    end.chain = chain_after(end.chain, resolution);
    RowBinder row(insert);
    row.integer(end.next++).integer(resolution.forecast).text(to_word(resolution.outcome));
    row.text(to_word(resolution.kind));
    if (resolution.prob) {
      row.real(*resolution.prob);
    } else {
      row.integer_or_null(std::nullopt);
    }
    row.date(resolution.as_of).text(resolution.reason).text(resolution.model_version);
    row.integer(resolution.at_unix_seconds).text(end.chain).execute();
    insert.reset();
  }
}

std::vector<ForecastResolution> all_forecast_resolutions(const Connection& connection) {
  return rows_alone(read_resolutions(connection));
}

std::vector<Finding> check_forecast_rows(const Connection& connection) {
  const auto chain = [](const std::string& previous, const auto& row) { return chain_after(previous, row); };
  std::vector<Finding> findings = find_altered(read_forecasts(connection), "forecasts", chain);
  std::ranges::move(find_altered(read_resolutions(connection), "forecast_resolutions", chain),
                    std::back_inserter(findings));
  return findings;
}

}  // namespace entente::ledger
