// SPDX-License-Identifier: Apache-2.0
#include "report/why_text.hpp"

#include <gtest/gtest.h>

#include "tests/report/golden.hpp"
#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

TEST(WhyText, the_explanation_reads_as_agreed) { expect_golden("why.txt", why_to_text(sample_assessment(), {})); }

TEST(WhyText, every_claim_of_every_family_is_listed_with_its_id) {
  const Assessment assessment = sample_assessment();
  const std::string text = why_to_text(assessment, {.width = 100});
  for (const char* id : {"a1a1a1a1a1a1", "b2b2b2b2b2b2", "b3b3b3b3b3b3", "b4b4b4b4b4b4", "c5c5c5c5c5c5", "d6d6d6d6d6d6",
                         "e7e7e7e7e7e7"}) {
    EXPECT_NE(text.find(id), std::string::npos) << id;
  }
}

TEST(WhyText, a_tempered_item_and_a_driver_are_marked) {
  Assessment assessment = sample_assessment();
  assessment.reasons_for[0].weight = .5;
  assessment.reasons_against[0].is_driver = true;
  const std::string text = why_to_text(assessment, {.width = 100});
  EXPECT_NE(text.find("counted at 50 %"), std::string::npos);
  EXPECT_NE(text.find("a driver"), std::string::npos);
}

TEST(WhyText, with_no_items_the_prior_stands_and_the_way_on_is_told) {
  const std::string text = why_to_text(empty_assessment(), {});
  EXPECT_NE(text.find("No item moves the prior. Next: entente add FILE"), std::string::npos);
}

TEST(WhyText, what_to_watch_for_stands_behind_the_items_with_the_way_to_all_of_it) {
  const std::vector<std::string> watch{"Watch for a denial.", "Nothing else would turn it round."};
  const std::string text = why_to_text(sample_assessment(), {.width = 100}, watch);
  const std::size_t heading = text.find("What to watch for\nWatch for a denial.\nNothing else would turn it round.\n");
  ASSERT_NE(heading, std::string::npos) << text;
  EXPECT_GT(heading, text.find("c5c5c5c5c5c5"));
  EXPECT_NE(text.find("All kinds: entente indicators "), std::string::npos);
}

}  // namespace
}  // namespace entente::report
