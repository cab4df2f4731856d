// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/publics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/registry/actors.hpp"

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ActorRegistry actors_with(const std::string& languages, const std::string& grievances) {
  return parse_actors(
      "slug,name,aliases,kind,languages,grievances\nred,Red Front,,armed_group," + languages + "," + grievances + "\n",
      "actors.csv");
}

// The error's text; empty where the row is taken.
std::string error_of(const std::string& languages, const std::string& grievances) {
  try {
    actors_with(languages, grievances);
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::registry_invalid);
    return to_text(failure.error());
  }
  return "";
}

TEST(Publics, languages_and_grievances_are_lists) {
  const ActorRegistry registry = actors_with(" en; ur ;;bal", "missing persons; fishing rights ");
  const Actor& actor = registry.actors().front();
  EXPECT_THAT(attribute_list(actor, "languages"), ElementsAre("en", "ur", "bal"));
  EXPECT_THAT(attribute_list(actor, "grievances"), ElementsAre("missing persons", "fishing rights"));
  EXPECT_THAT(attribute_list(actor, "adverse_to"), IsEmpty());
}

TEST(Publics, may_be_left_empty) { EXPECT_EQ(error_of("", ""), ""); }

TEST(Publics, a_language_in_words_is_refused_with_line_column_and_way_out) {
  for (const char* language : {"Urdu", "EN", "e", "en-GB", "en ur", "1a", "اردو"}) {
    const std::string error = error_of(std::string("en;") + language, "");
    EXPECT_THAT(error, HasSubstr("actors.csv:2, column languages")) << language;
    EXPECT_THAT(error, HasSubstr("as in en;ur;ps")) << language;
  }
}

TEST(Publics, a_grievance_of_one_or_two_characters_is_refused_with_line_column_and_way_out) {
  for (const char* phrase : {"a", "of", "حق"}) {
    const std::string error = error_of("", std::string("missing persons;") + phrase);
    EXPECT_THAT(error, HasSubstr("actors.csv:2, column grievances")) << phrase;
    EXPECT_THAT(error, HasSubstr("three characters or more")) << phrase;
  }
  EXPECT_EQ(error_of("", "گیس"), "");
}

}  // namespace
}  // namespace entente::ingest
