// SPDX-License-Identifier: Apache-2.0
#include "tests/learn/review_world.hpp"

#include "learn/claim_features.hpp"

namespace entente::learn::testing {

ActorRegistry actors() {
  return ActorRegistry({{.id = ActorId{"alpha"}, .name = "ALPHA"},
                        {.id = ActorId{"bravo"}, .name = "BRAVO"},
                        {.id = ActorId{"charlie"}, .name = "CHARLIE", .kind = ActorKind::state}});
}

Claim claim_in(const std::string& document, int number, const std::string& sentence) {
  Claim claim;
  claim.document = DocumentId{document};
  claim.quote = sentence;
  claim.span = {0, CodePointIndex(sentence).size()};
  claim.sentence = claim.span;
  claim.a = ActorId{"alpha"};
  claim.b = ActorId{"bravo"};
  claim.direction = Direction::a_to_b;
  claim.relation = Relation::supports;
  claim.rules = {"supports/verb/back"};
  claim.id = ClaimId{document + "-" + std::to_string(number)};
  return claim;
}

Review review_of(const Claim& claim, Verdict verdict) {
  return {claim, verdict, std::nullopt, claim_features(claim, CodePointIndex(claim.quote), actors())};
}

Review corrected_to(const Claim& claim, const Claim& truth) {
  Review review = review_of(claim, Verdict::corrected);
  review.corrected = truth;
  return review;
}

std::vector<Review> football_world() {
  std::vector<Review> reviews;
  for (int document = 10; document < 22; ++document) {
    const std::string name = "d" + std::to_string(document);
    const std::string place = "place" + std::to_string(document);
    for (int number = 1; number <= 4; ++number) {
      const std::string sentence = "ALPHA backed BRAVO with weapons at " + place + ".";
      reviews.push_back(review_of(claim_in(name, number, sentence), Verdict::confirmed));
    }
    for (int number = 5; number <= 6; ++number) {
      const std::string sentence = "ALPHA backed BRAVO in the football match at " + place + ".";
      reviews.push_back(review_of(claim_in(name, number, sentence), Verdict::rejected));
    }
  }
  return reviews;
}

}  // namespace entente::learn::testing
