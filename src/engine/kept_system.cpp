// SPDX-License-Identifier: Apache-2.0
#include "engine/kept_system.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <iterator>
#include <system_error>

#include "engine/safe_file.hpp"
#include "ingest/file_bytes.hpp"
#include "ingest/hash.hpp"

namespace entente::engine {
namespace {

static_assert(std::endian::native == std::endian::little, "kept files hold numbers as this machine does");

constexpr std::string_view kMark = "entente system 2\n";
constexpr std::size_t kHashDigits = 64;
constexpr std::uint64_t kMostBytes = 256ULL << 20U;
constexpr std::uint64_t kMostRegistryBytes = 64ULL << 20U;
constexpr std::size_t kKeptFiles = 4;  // a few days and states of decisions that are asked of in turn

class Writer {
 public:
  template <class Number>
  void number(Number value) {
    std::array<char, sizeof(Number)> bytes{};
    std::memcpy(bytes.data(), &value, sizeof(Number));
    bytes_.append(bytes.data(), bytes.size());
  }
  void text(std::string_view text) {
    number(static_cast<std::uint64_t>(text.size()));
    bytes_ += text;
  }
  template <class Number>
  void row(const std::vector<Number>& values) {
    for (const Number value : values) {
      number(value);
    }
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what Writer wrote; what runs past the end is nil, and told by is_whole().
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  template <class Number>
  Number number() {
    Number value{};
    is_whole_ = is_whole_ && bytes_.size() >= sizeof(Number);
    if (is_whole_) {
      std::copy_n(bytes_.begin(), sizeof(Number), reinterpret_cast<char*>(&value));
      bytes_.remove_prefix(sizeof(Number));
    }
    return value;
  }
  std::string text() {
    const auto size = number<std::uint64_t>();
    is_whole_ = is_whole_ && bytes_.size() >= size;
    std::string text(is_whole_ ? bytes_.substr(0, size) : std::string_view());
    bytes_.remove_prefix(text.size());
    return text;
  }
  // So many bytes follow, at least.
  bool has(std::uint64_t count, std::size_t size) {
    is_whole_ = is_whole_ && count <= bytes_.size() / size;
    return is_whole_;
  }
  [[nodiscard]] bool is_whole() const { return is_whole_; }

 private:
  std::string_view bytes_;
  bool is_whole_ = true;
};

std::filesystem::path kept_folder(const Project& project) { return project.state_folder() / "systems"; }

std::filesystem::path kept_file(const Project& project, const std::string& key) {
  return kept_folder(project) / (key + ".system");
}

std::string hash_of_file(const std::filesystem::path& file) {
  const Result<std::string> bytes = ingest::read_file_bytes(file, kMostRegistryBytes);
  return bytes ? ingest::sha256_hex(*bytes) : "none";
}

void write_passing(Writer& writer, const std::vector<PassingReason>& reasons) {
  writer.number(static_cast<std::uint64_t>(reasons.size()));
  for (const PassingReason& reason : reasons) {
    writer.number(static_cast<std::uint8_t>(reason.driver));
    writer.text(reason.side.value);
    writer.text(reason.third.value);
    writer.row(reason.values);
  }
}

std::vector<PassingReason> read_passing(Reader& reader, std::size_t months) {
  std::vector<PassingReason> reasons;
  const auto count = reader.number<std::uint64_t>();
  for (std::uint64_t i = 0; i < count && reader.has(months, sizeof(double)); ++i) {
    PassingReason& reason = reasons.emplace_back();
    reason.driver = static_cast<model::PassingDriver>(reader.number<std::uint8_t>());
    reason.side.value = reader.text();
    reason.third.value = reader.text();
    std::generate_n(std::back_inserter(reason.values), months, [&reader] { return reader.number<double>(); });
  }
  return reasons;
}

std::string to_bytes(const WholeSystem& whole) {
  Writer writer;
  writer.number(static_cast<std::int32_t>(whole.axis.first.number));
  writer.number(static_cast<std::int32_t>(whole.axis.last.number));
  writer.number(static_cast<std::uint64_t>(whole.summary.sweeps));
  writer.number(whole.summary.largest_change);
  writer.number(static_cast<std::uint8_t>(whole.summary.is_converged));
  writer.number(static_cast<std::uint64_t>(whole.pairs.size()));
  for (std::size_t i = 0; i < whole.pairs.size(); ++i) {
    writer.text(whole.pairs[i].first.value);
    writer.text(whole.pairs[i].second.value);
    writer.number(whole.system->pair(i).drive);
    writer.number(static_cast<std::uint8_t>(index_of(latest_level(whole, i))));
    write_passing(writer, whole.passing[i]);
  }
  writer.row(whole.field.sign);
  writer.row(whole.field.influence);
  return writer.take();
}

std::vector<double> read_pairs(Reader& reader, WholeSystem& whole) {
  constexpr std::size_t kLeastPairBytes = 2 * sizeof(std::uint64_t) + sizeof(double) + 1;
  const auto count = reader.number<std::uint64_t>();
  std::vector<double> drives;
  for (std::uint64_t i = 0; reader.has(count - i, kLeastPairBytes) && i < count; ++i) {
    ActorId first{reader.text()};
    ActorId second{reader.text()};
    whole.pairs.push_back({std::move(first), std::move(second)});
    drives.push_back(reader.number<double>());
    whole.kept_level.push_back(kLevels[std::min<std::size_t>(reader.number<std::uint8_t>(), kLevelCount - 1)]);
    whole.passing.push_back(read_passing(reader, whole.axis.size()));
  }
  return drives;
}

bool read_row(Reader& reader, std::vector<float>& values) {
  if (!reader.has(values.size(), sizeof(float))) {
    return false;
  }
  std::ranges::generate(values, [&reader] { return reader.number<float>(); });
  return true;
}

std::optional<WholeSystem> from_bytes(std::string_view bytes) {
  Reader reader(bytes);
  WholeSystem whole;
  whole.axis.first.number = reader.number<std::int32_t>();
  whole.axis.last.number = reader.number<std::int32_t>();
  whole.summary.sweeps = reader.number<std::uint64_t>();
  whole.summary.largest_change = reader.number<double>();
  whole.summary.is_converged = reader.number<std::uint8_t>() != 0;
  const std::vector<double> drives = read_pairs(reader, whole);
  if (!reader.is_whole() || whole.axis.last < whole.axis.first) {
    return std::nullopt;
  }
  connect_pairs(whole, drives);
  const bool has_rows = read_row(reader, whole.field.sign) && read_row(reader, whole.field.influence);
  return has_rows ? std::optional(std::move(whole)) : std::nullopt;
}

// The newest few stay.
void drop_old_files(const std::filesystem::path& folder) {
  std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> files;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.path().extension() == ".system") {
      files.emplace_back(entry.last_write_time(problem), entry.path());
    }
  }
  std::ranges::sort(files, std::greater());
  for (std::size_t i = kKeptFiles; i < files.size(); ++i) {
    std::filesystem::remove(files[i].second, problem);
  }
}

}  // namespace

std::string system_key(const OpenProject& opened, Date as_of, const ledger::LedgerMoment& moment) {
  std::string parts = opened.ledger.data_version() + '\n' + to_iso(as_of) + '\n' + model::model_version() + '\n';
  parts += (moment.decided_by ? to_iso(*moment.decided_by) : "") + '\n';
  parts += std::to_string(moment.entry.value_or(-1)) + '\n';
  parts += hash_of_file(opened.project.actors_file()) + '\n' + hash_of_file(opened.project.sources_file());
  return ingest::sha256_hex(parts);
}

std::optional<WholeSystem> kept_system(const OpenProject& opened, const std::string& key) {
  std::error_code problem;
  const std::filesystem::path file = kept_file(opened.project, key);
  if (!std::filesystem::exists(file, problem)) {
    return std::nullopt;
  }
  const Result<std::string> bytes = ingest::read_file_bytes(file, kMostBytes);
  if (!bytes || !bytes->starts_with(kMark) || bytes->size() < kMark.size() + kHashDigits) {
    return std::nullopt;
  }
  const std::string_view content = std::string_view(*bytes).substr(kMark.size() + kHashDigits);
  const bool is_as_written = std::string_view(*bytes).substr(kMark.size(), kHashDigits) == ingest::sha256_hex(content);
  return is_as_written ? from_bytes(content) : std::nullopt;
}

void keep_system(const OpenProject& opened, const std::string& key, const WholeSystem& whole) {
  const std::string content = to_bytes(whole);
  if (content.size() > kMostBytes - kMark.size() - kHashDigits) {
    return;
  }
  try {
    make_folder(kept_folder(opened.project));
    write_file_safely(kept_file(opened.project, key), std::string(kMark) + ingest::sha256_hex(content) + content);
    drop_old_files(kept_folder(opened.project));
  } catch (const Failure&) {
    return;  // a full disk or a folder that may only be read: the next question takes its time again
  }
}

}  // namespace entente::engine
