// SPDX-License-Identifier: Apache-2.0
#include "domain/place.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Place, is_written_from_the_smallest_unit_up) {
  EXPECT_EQ(to_text(Place{"Norland", "Westmark", "Drum"}), "Drum, Westmark, Norland");
  EXPECT_EQ(to_text(Place{"Norland", "Westmark", ""}), "Westmark, Norland");
  EXPECT_EQ(to_text(Place{"Norland", "", ""}), "Norland");
  EXPECT_EQ(to_text(Place{}), "");
}

}  // namespace
}  // namespace entente
