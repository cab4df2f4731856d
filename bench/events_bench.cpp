// SPDX-License-Identifier: Apache-2.0
// How fast is a file of events scanned, read and stored? Beside it, in the same run, Python's csv module and DuckDB's
// reader on the same file.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "ingest/delimited/row_reader.hpp"
#include "ingest/events/event_file.hpp"
#include "ledger/ledger.hpp"

namespace entente {
namespace {

constexpr std::size_t kFileBytes = std::size_t{256} << 20U;

constexpr const char* kHeader =
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
    "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
    "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
    "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,"
    "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,"
    "low,gwnoa,gwnob\r\n";

// A row of GED in length and quoting: some 620 bytes, three quoted cells, every seventh with a line end in one.
std::string row(std::size_t number) {
  const std::string id = std::to_string(number);
  const std::string day = to_iso(make_date(1989, 1, 1) + std::chrono::days{number % 12'000});
  const std::string party = std::to_string(number % 400);
  const std::string district = std::to_string(number % 3000);
  return id + ",VEL-" + id + "-1-775-5,2019,1,Clear,1,144,488,Government of Velmora - Group " + party +
         ",144,955,Government of Velmora - Group " + party + ",144,144,Government of Velmora,9999," + party +
         ",Group " + party + ",2,\"\"\"Quenlow Courier, " + day +
         "\"\" and the bulletin of the Salt Road Monitor of the same week\"," + "Quenlow Courier;Salt Road Monitor," +
         day + ",\"Clash reported near the market, several dead" + (number % 7 == 0 ? ";\r\nfigures differ" : "") +
         "\",local officials,2,Market of district " + district + ",\"Market in the north of district " + district +
         ", some kilometres from the coast road\",Northern province,District " + district +
         ",19.25,94.25,POINT (94.25 19.25),157509,Velmora,775,Asia,1,1," + day + " 00:00:00.000," + day +
         " 00:00:00.000,0,2,34,0,36,40,34,775,\r\n";
}

// The file that all measures read, made once.
class MadeFile {
 public:
  MadeFile() : folder_(std::filesystem::temp_directory_path() / ("entente-events-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    std::ofstream out(file(), std::ios::binary);
    out << kHeader;
    for (std::size_t bytes = 0; bytes < kFileBytes; ++rows_) {
      const std::string line = row(rows_);
      out << line;
      bytes += line.size();
    }
  }
  ~MadeFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  MadeFile(const MadeFile&) = delete;
  MadeFile& operator=(const MadeFile&) = delete;
  [[nodiscard]] std::filesystem::path file() const { return folder_ / "GEDEvent_v25_1.csv"; }
  [[nodiscard]] std::filesystem::path ledger() const { return folder_ / "ledger.sqlite"; }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::int64_t bytes() const { return static_cast<std::int64_t>(std::filesystem::file_size(file())); }

 private:
  std::filesystem::path folder_;
  std::size_t rows_ = 0;
};

const MadeFile& made_file() {
  static const MadeFile file;
  return file;
}

void report(benchmark::State& state, std::size_t rows) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * made_file().bytes());
  state.counters["rows"] = static_cast<double>(rows);
  if (rows != made_file().rows()) {
    state.SkipWithError("rows were lost");
  }
}

void find_structure(benchmark::State& state) {
  std::ifstream in(made_file().file(), std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  constexpr std::size_t kStretch = std::size_t{256} << 10U;
  for ([[maybe_unused]] auto round : state) {
    ingest::Scan scan;
    for (std::size_t at = 0; at < bytes.size(); at += kStretch) {
      scan.marks.clear();
      scan = ingest::scan_on(std::move(scan), std::string_view(bytes).substr(at, kStretch), 0, {});
      benchmark::DoNotOptimize(scan.marks.data());
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * made_file().bytes());
}

void scan_rows(benchmark::State& state) {
  std::size_t rows = 0;
  for ([[maybe_unused]] auto round : state) {
    ingest::RowReader reader(ingest::open_bytes(made_file().file()), "made.csv", {});
    rows = 0;
    for (reader.next(); reader.next();) {
      ++rows;
    }
  }
  report(state, rows);
}

void read_events(benchmark::State& state) {
  std::size_t rows = 0;
  for ([[maybe_unused]] auto round : state) {
    const auto file = ingest::open_event_file(made_file().file(), {}, {});
    rows = 0;
    for (auto batch = file->next_events(); !batch.empty(); batch = file->next_events()) {
      rows += batch.size();
    }
  }
  report(state, rows);
}

void store_events(benchmark::State& state) {
  std::size_t rows = 0;
  for ([[maybe_unused]] auto round : state) {
    state.PauseTiming();
    for (const char* const ending : {"", "-wal", "-shm"}) {
      std::filesystem::remove(made_file().ledger().string() + ending);
    }
    ledger::Ledger ledger = ledger::Ledger::open(made_file().ledger(), ledger::Ledger::Access::read_write);
    state.ResumeTiming();
    const auto file = ingest::open_event_file(made_file().file(), {}, {});
    DataSet data_set = file->data_set();
    data_set.sha256 = "made";
    rows = static_cast<std::size_t>(
        ledger.add_events(data_set, [&file] { return ledger::EventBatch{file->next_events(), file->place()}; }).events);
  }
  report(state, rows);
}

// What a peer prints as its count of rows, or nothing if it cannot run. ENTENTE_PEER_PYTHON names the Python to ask, so
// that DuckDB may come from a virtual environment. Not run under the limits of a converter: DuckDB writes files.
std::optional<std::size_t> rows_by_peer(const std::string& script) {
  const char* const named = std::getenv("ENTENTE_PEER_PYTHON");
  const std::string command = std::string(named != nullptr ? named : "/usr/bin/python3") + " -c '" + script + "' '" +
                              made_file().file().string() + "' 2>/dev/null";
  // NOLINTNEXTLINE(bugprone-command-processor): made of this file's own words
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> output(::popen(command.c_str(), "r"), &::pclose);
  std::array<char, 32> text{};
  std::size_t rows = 0;
  if (!output || std::fgets(text.data(), static_cast<int>(text.size()), output.get()) == nullptr ||
      std::from_chars(text.begin(), text.end(), rows).ec != std::errc{}) {
    return std::nullopt;
  }
  return rows;
}

void ask_peer(benchmark::State& state, const std::string& script) {
  std::optional<std::size_t> rows;
  for ([[maybe_unused]] auto round : state) {
    rows = rows_by_peer(script);
  }
  if (!rows) {
    state.SkipWithError("this Python cannot run it; docs/benchmarks.md says how to name another");
    return;
  }
  report(state, *rows);
}

void python_csv(benchmark::State& state) {
  ask_peer(
      state,
      "import csv, sys\nn = -1\nfor row in csv.reader(open(sys.argv[1], newline=\"\", encoding=\"utf-8\")): n += 1\n"
      "print(n)");
}

// Whole cells as text on one thread, as scan_rows reads them; counting alone would skip the cells.
void duckdb_rows(benchmark::State& state) {
  ask_peer(state,
           "import duckdb, sys\ndb = duckdb.connect(config={\"threads\": 1})\n"
           "db.execute(\"select count(*), max(columns(*)) from read_csv(?, all_varchar=true, parallel=false)\", "
           "[sys.argv[1]])\nprint(db.fetchone()[0])");
}

// Typed columns stored in a table of a file, as store_events does with events.
void duckdb_store(benchmark::State& state) {
  ask_peer(state,
           "import duckdb, os, sys\npath = sys.argv[1] + \".duckdb\"\nif os.path.exists(path): os.remove(path)\n"
           "db = duckdb.connect(path, config={\"threads\": 1})\n"
           "db.execute(\"set enable_progress_bar = false\")\n"  // it would stand before the count
           "db.execute(\"create table event as select * from read_csv(?)\", [sys.argv[1]])\n"
           "print(db.execute(\"select count(*) from event\").fetchone()[0])");
}

BENCHMARK(find_structure)->Unit(benchmark::kMillisecond);
BENCHMARK(scan_rows)->Unit(benchmark::kMillisecond);
BENCHMARK(read_events)->Unit(benchmark::kMillisecond);
BENCHMARK(store_events)->Unit(benchmark::kMillisecond)->Iterations(2);
BENCHMARK(python_csv)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2);
BENCHMARK(duckdb_rows)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2);
BENCHMARK(duckdb_store)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2);

}  // namespace
}  // namespace entente
