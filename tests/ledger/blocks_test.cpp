// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "ledger/blocks/event_block.hpp"
#include "ledger/blocks/event_block_builder.hpp"
#include "ledger/blocks/packed_numbers.hpp"
#include "ledger/blocks/packed_texts.hpp"
#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

using Limits = std::numeric_limits<std::int64_t>;

std::vector<std::int64_t> through_bytes(const std::vector<std::int64_t>& numbers) {
  std::string bytes;
  append_numbers(bytes, numbers);
  PartReader parts(bytes);
  const NumberColumn column = parts.numbers(numbers.size());
  parts.finish();
  std::vector<std::int64_t> read;
  read.reserve(numbers.size());
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    read.push_back(column.at(row));
  }
  return read;
}

std::size_t bytes_of(const std::vector<std::int64_t>& numbers) {
  std::string bytes;
  append_numbers(bytes, numbers);
  return bytes.size();
}

TEST(PackedNumbers, come_back_whatever_their_range) {
  for (const std::vector<std::int64_t>& numbers : {std::vector<std::int64_t>{},
                                                   {5},
                                                   {-3, -3},
                                                   {0, 255},
                                                   {0, 256},
                                                   {-40, 65'495},
                                                   {-40, 65'496},
                                                   {7, 4'294'967'302},
                                                   {7, 4'294'967'303},
                                                   {Limits::min(), 0, Limits::max()}}) {
    EXPECT_EQ(through_bytes(numbers), numbers);
  }
  std::mt19937_64 random(4);
  for (int round = 0; round < 500; ++round) {
    std::vector<std::int64_t> numbers(random() % 50);
    for (std::int64_t& number : numbers) {
      number = static_cast<std::int64_t>(random() >> (random() % 64));
    }
    ASSERT_EQ(through_bytes(numbers), numbers);
  }
}

TEST(PackedNumbers, take_as_few_bytes_as_their_range_needs) {
  constexpr std::size_t kHead = 9;
  EXPECT_EQ(bytes_of({70'000, 70'000, 70'000}), kHead);
  EXPECT_EQ(bytes_of({70'000, 70'255}), kHead + 2);
  EXPECT_EQ(bytes_of({70'000, 70'256}), kHead + 4);
  EXPECT_EQ(bytes_of({0, 65'536}), kHead + 8);
  EXPECT_EQ(bytes_of({0, 4'294'967'296}), kHead + 16);
}

TEST(PackedTexts, recurring_ones_have_one_number_and_all_come_back) {
  std::mt19937 random(8);
  TextNumbers texts;
  std::vector<std::string> written;
  std::vector<std::int64_t> numbers;
  for (int i = 0; i < 5'000; ++i) {
    written.push_back(std::string(random() % 3, 'x') + std::to_string(random() % 900));
    numbers.push_back(texts.number_of(written.back()));
  }
  std::string bytes;
  texts.append_to(bytes);
  PartReader parts(bytes);
  const TextColumn column(parts);
  parts.finish();
  EXPECT_EQ(column.size(), texts.size());
  EXPECT_LE(texts.size(), 2'700U);
  for (std::size_t i = 0; i < written.size(); ++i) {
    ASSERT_EQ(column.at(numbers[i]), written[i]);
    ASSERT_EQ(texts.number_of(written[i]), numbers[i]);
  }
  EXPECT_THROW(static_cast<void>(column.at(-1)), UnreadableRow);
  EXPECT_THROW(static_cast<void>(column.at(static_cast<std::int64_t>(column.size()))), UnreadableRow);
}

PackedEvents sample_block() {
  EventBlockBuilder builder("ucdp_ged");
  for (int i = 0; i < 20; ++i) {
    Event event = make_event(std::to_string(i));
    event.parties[0].name = i % 2 == 0 ? "ALPHA" : "ECHO";
    event.coordinates = i % 3 == 0 ? std::nullopt : event.coordinates;
    builder.add(event);
  }
  return builder.take();
}

TEST(EventBlock, gives_every_field_back) {
  const PackedEvents packed = sample_block();
  const EventBlock block(packed);
  ASSERT_EQ(packed.count, 20U);
  for (std::size_t i = 0; i < packed.count; ++i) {
    Event expected = make_event(std::to_string(i));
    expected.parties[0].name = i % 2 == 0 ? "ALPHA" : "ECHO";
    expected.coordinates = i % 3 == 0 ? std::nullopt : expected.coordinates;
    EXPECT_EQ(block.event(i), expected);
  }
}

TEST(EventBlock, a_builder_that_was_emptied_writes_the_same_bytes_again) {
  EventBlockBuilder builder("ucdp_ged");
  builder.add(make_event("1"));
  const std::string first = hash_of(builder.take());
  EXPECT_EQ(builder.size(), 0U);
  builder.add(make_event("1"));
  EXPECT_EQ(hash_of(builder.take()), first);
  builder.add(make_event("2"));
  EXPECT_NE(hash_of(builder.take()), first);
}

// One of the parts is cut, or one of its bytes altered.
PackedEvents damaged_block(std::mt19937& random) {
  PackedEvents packed = sample_block();
  const std::array<std::string*, 3> parts{&packed.names, &packed.facts, &packed.details};
  std::string& part = *parts.at(random() % parts.size());
  if (random() % 4 == 0) {
    part.resize(random() % part.size());
  } else {
    part[random() % part.size()] = static_cast<char>(random());
  }
  return packed;
}

bool is_refused(const PackedEvents& packed) {
  try {
    const EventBlock block(packed);
    for (std::size_t row = 0; row < packed.count; ++row) {
      static_cast<void>(block.event(row));
    }
  } catch (const UnreadableRow&) {
    return true;
  }
  return false;
}

// Whatever the bytes say, reading them ends with rows or with UnreadableRow, and within the bytes.
TEST(EventBlock, cut_or_altered_bytes_are_refused_or_read_as_something_else) {
  std::mt19937 random(9);
  int refused = 0;
  for (int round = 0; round < 3'000; ++round) {
    refused += is_refused(damaged_block(random)) ? 1 : 0;
  }
  EXPECT_GT(refused, 1'000);
}

TEST(EventBlock, is_full_early_where_texts_are_long) {
  EventBlockBuilder builder("own");
  Event event = make_event("1");
  event.note = std::string(1U << 20U, 'x');
  std::size_t rows = 0;
  for (; !builder.is_full(); ++rows) {
    builder.add(event);
  }
  EXPECT_EQ(rows, 16U);
}

}  // namespace
}  // namespace entente::ledger
