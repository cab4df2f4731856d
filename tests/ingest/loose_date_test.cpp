// SPDX-License-Identifier: Apache-2.0
#include "ingest/loose_date.hpp"

#include <gtest/gtest.h>

namespace entente::ingest {
namespace {

TEST(LooseDate, reads_the_forms_that_documents_use) {
  const Date day = make_date(2022, 5, 9);
  for (const char* text :
       {"2022-05-09", "2022-05-09T23:30:00+05:00", " 2022/05/09 ", "20220509", "20220509T101112Z", "9 May 2022",
        "9th May 2022", "May 9, 2022", "MAY 09 2022", "Mon, 09 May 2022 10:00:00 GMT", "Monday, May 9, 2022 - 10:00"}) {
    EXPECT_EQ(find_day(text), day) << text;
  }
}

TEST(LooseDate, refuses_what_is_no_day) {
  for (const char* text : {"", "yesterday", "2022-13-01", "2022-02-30", "05/09/2022", "May 2022", "1799-01-01", "May",
                           "123456789012", "9 May 20222", "maybe 3 of 2022 people"}) {
    EXPECT_EQ(find_day(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace entente::ingest
