// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/later_rows.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "ledger/blocks/event_block.hpp"

namespace entente::ledger {
namespace {

NumberColumn identities_in(const BlockPlace& block, std::string_view bytes) {
  if (bytes.size() != block.count * sizeof(std::int64_t)) {
    throw UnreadableRow("a block of events lacks identities of its rows");
  }
  return {0, sizeof(std::int64_t), bytes};
}

// The candidates' own identities, in order. The candidates must be in the order of their numbers.
std::vector<std::int64_t> identities_of(const Connection& connection, const std::vector<BlockPlace>& blocks,
                                        const std::vector<EventCandidate>& candidates) {
  std::vector<std::int64_t> identities;
  auto candidate = candidates.begin();
  for (const BlockPlace& block : blocks) {
    const std::int64_t end = block.first_event + static_cast<std::int64_t>(block.count);
    if (candidate == candidates.end() || candidate->number >= end) {
      continue;
    }
    const std::string bytes = block_part(connection.database, block.first_event, "identities");
    const NumberColumn column = identities_in(block, bytes);
    for (; candidate != candidates.end() && candidate->number < end; ++candidate) {
      identities.push_back(column.at(static_cast<std::size_t>(candidate->number - block.first_event)));
    }
  }
  std::ranges::sort(identities);
  return identities;
}

// Tells quickly of most numbers that they are not among some; the rest is looked up.
class Among {
 public:
  explicit Among(const std::vector<std::int64_t>& sorted) : sorted_(sorted), bits_(kBits) {
    for (const std::int64_t number : sorted) {
      bits_[bit_of(number)] = true;
    }
  }
  [[nodiscard]] bool contains(std::int64_t number) const {
    return bits_[bit_of(number)] && std::ranges::binary_search(sorted_, number);
  }

 private:
  static constexpr std::size_t kBits = std::size_t{1} << 20U;
  static std::size_t bit_of(std::int64_t number) { return static_cast<std::uint64_t>(number) % kBits; }
  const std::vector<std::int64_t>& sorted_;
  std::vector<bool> bits_;
};

void add_occurrences(std::vector<Occurrence>& occurrences, const NumberColumn& identities, const BlockPlace& block,
                     const Among& among) {
  for (std::size_t row = 0; row < block.count; ++row) {
    if (among.contains(identities.at(row))) {
      occurrences.push_back({identities.at(row), block.first_event + static_cast<std::int64_t>(row)});
    }
  }
}

// All rows of the blocks with an identity of one of the candidates.
std::vector<Occurrence> occurrences_of(const Connection& connection, const std::vector<BlockPlace>& blocks,
                                       const std::vector<EventCandidate>& candidates) {
  const std::vector<std::int64_t> wanted = identities_of(connection, blocks, candidates);
  const Among among(wanted);
  std::vector<Occurrence> occurrences;
  occurrences.reserve(wanted.size());
  for (const BlockPlace& block : blocks) {
    const std::string bytes = block_part(connection.database, block.first_event, "identities");
    const NumberColumn column = identities_in(block, bytes);
    add_occurrences(occurrences, column, block, among);
  }
  return occurrences;
}

// The ids of the rows with these numbers, which are sorted.
std::unordered_map<std::int64_t, std::string> ids_of(const Connection& connection,
                                                     const std::vector<BlockPlace>& blocks,
                                                     const std::vector<std::int64_t>& numbers) {
  std::unordered_map<std::int64_t, std::string> ids;
  auto number = numbers.begin();
  for (const BlockPlace& block : blocks) {
    const std::int64_t end = block.first_event + static_cast<std::int64_t>(block.count);
    if (number == numbers.end() || *number >= end) {
      continue;
    }
    const std::string bytes = block_part(connection.database, block.first_event, "details");
    const EventDetails details(block.count, bytes);
    for (; number != numbers.end() && *number < end; ++number) {
      ids.emplace(*number, details.id(static_cast<std::size_t>(*number - block.first_event)));
    }
  }
  return ids;
}

}  // namespace

std::vector<Occurrence> recurring(std::vector<Occurrence> rows) {
  std::ranges::sort(rows);
  std::vector<Occurrence> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool is_like_last = i > 0 && rows[i - 1].identity == rows[i].identity;
    const bool is_like_next = i + 1 < rows.size() && rows[i + 1].identity == rows[i].identity;
    if (is_like_last || is_like_next) {
      kept.push_back(rows[i]);
    }
  }
  return kept;
}

std::vector<std::int64_t> replaced_rows(const std::vector<Occurrence>& recurring,
                                        const std::unordered_map<std::int64_t, std::string>& ids) {
  std::vector<std::int64_t> replaced;
  std::unordered_set<std::string_view> later;  // ids of the rows behind, of the same identity
  for (std::size_t i = recurring.size(); i-- > 0;) {
    if (i + 1 < recurring.size() && recurring[i].identity != recurring[i + 1].identity) {
      later.clear();
    }
    if (!later.insert(ids.at(recurring[i].number)).second) {
      replaced.push_back(recurring[i].number);
    }
  }
  std::ranges::sort(replaced);
  return replaced;
}

void drop_replaced(std::vector<EventCandidate>& candidates, const Connection& connection,
                   const std::vector<BlockPlace>& blocks) {
  const std::vector<Occurrence> rows = recurring(occurrences_of(connection, blocks, candidates));
  std::vector<std::int64_t> numbers;
  numbers.reserve(rows.size());
  for (const Occurrence& row : rows) {
    numbers.push_back(row.number);
  }
  std::ranges::sort(numbers);
  const std::vector<std::int64_t> replaced = replaced_rows(rows, ids_of(connection, blocks, numbers));
  std::erase_if(candidates, [&replaced](const EventCandidate& candidate) {
    return std::ranges::binary_search(replaced, candidate.number);
  });
}

}  // namespace entente::ledger
