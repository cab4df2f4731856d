// SPDX-License-Identifier: Apache-2.0
#include "evidence/origins.hpp"

#include <gtest/gtest.h>

#include "evidence/origin_assignment.hpp"
#include "tests/laws/world.hpp"

namespace entente::evidence {
namespace {

using entente::testing::draw_world;
using entente::testing::small_registry;

struct Named {
  std::vector<std::string> keys;  // of each claim, in the order of the table
  std::vector<std::string> speakers;
  std::size_t copied = 0;
};

Named origins_in(const char* world, const std::vector<Source>& sources = {}) {
  const engine::AssessmentRequest request = draw_world(world);
  const ActorRegistry actors = small_registry();
  const SourceBook source_book(sources);
  const StanceBook stances(make_pair_of(request.a, request.b), actors, {});
  const OriginBook book(source_book, stances, actors);
  std::vector<UsableClaim> usable;
  Named named;
  for (const Claim& claim : request.claims) {
    const Document& document = request.documents.at(claim.document);
    usable.push_back({usable.size(), &claim, &document, *document.metadata.published});
    named.speakers.push_back(book.speaker_name(claim, document));
  }
  const OriginAssignment assignment = assign_origins(usable, book, {});
  for (const std::size_t place : assignment.origin_of) {
    named.keys.push_back(assignment.origins[place].key);
  }
  named.copied = assignment.copied_count;
  return named;
}

TEST(Origins, a_named_organisation_is_one_origin_whoever_carries_its_word) {
  const Named named = origins_in(R"(d1 | Daily  | 2023-01-01 | state  | red arms blue | affirmed | .9-1
                                    d2 | Weekly | 2023-01-02 | state  | red arms blue | affirmed | .9-1
                                    d3 | Daily  | 2023-01-03 | author | red arms blue | affirmed | .9-1)");
  EXPECT_EQ(named.keys, (std::vector<std::string>{"actor:state", "actor:state", "publisher:daily"}));
  EXPECT_EQ(named.speakers, (std::vector<std::string>{"the State", "the State", "the author (Daily)"}));
}

TEST(Origins, a_document_without_publisher_is_its_own_origin_and_so_is_its_unnamed_voice) {
  const Named named = origins_in(R"(d1 |  | 2023-01-01 | author  | red arms blue | affirmed | .9-1
                                    d2 |  | 2023-01-02 | author  | red arms blue | affirmed | .9-1
                                    d2 |  | 2023-01-02 | unnamed | red arms blue | affirmed | .9-1)");
  EXPECT_EQ(named.keys, (std::vector<std::string>{"document:d1", "document:d2", "unnamed:d2"}));
  EXPECT_EQ(named.speakers, (std::vector<std::string>{"the author", "the author", "unnamed"}));
}

TEST(Origins, a_source_that_is_an_organisations_voice_speaks_as_that_organisation) {
  std::vector<Source> sources(1);
  sources[0].id = SourceId{"press"};
  sources[0].name = "Red Press Office";
  sources[0].grade = Grade::d;
  sources[0].actor = ActorId{"red"};
  const Named named =
      origins_in("d1 | Red Press Office | 2023-01-01 | author | red arms blue | denied | .9-1", sources);
  EXPECT_EQ(named.keys, (std::vector<std::string>{"actor:red"}));
  EXPECT_EQ(named.speakers, (std::vector<std::string>{"the author (Red Press Office)"}));
}

constexpr const char* kReprint =
    R"(d1 | Daily  | 2023-01-01 | author | red arms blue | affirmed | .9-1 |  | red has sent arms across the border to blue since the spring
       d2 | Weekly | 2023-01-05 | author | red arms blue | affirmed | .9-1 |  | Red has sent arms, across the border, to Blue since the spring.
       d3 | Weekly | 2023-01-06 | author | red arms blue | affirmed | .9-1 |  | a trader told us that blue buys whatever red can spare these days)";

TEST(Origins, a_reprint_has_the_origin_of_the_first_to_print_it) {
  const Named named = origins_in(kReprint);
  EXPECT_EQ(named.keys, (std::vector<std::string>{"publisher:daily", "publisher:daily", "publisher:weekly"}));
  EXPECT_EQ(named.copied, 1U);
}

TEST(Origins, two_organisations_that_say_the_same_words_stay_two) {
  const Named named = origins_in(
      R"(d1 | Daily | 2023-01-01 | state | red arms blue | affirmed | .9-1 |  | red has sent arms across the border to blue since the spring
         d2 | Daily | 2023-01-02 | other | red arms blue | affirmed | .9-1 |  | red has sent arms across the border to blue since the spring)");
  EXPECT_EQ(named.keys, (std::vector<std::string>{"actor:state", "actor:other"}));
}

}  // namespace
}  // namespace entente::evidence
