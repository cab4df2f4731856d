// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "evaluate/attribution.hpp"
#include "evaluate/calibration.hpp"
#include "evaluate/certainty.hpp"
#include "evaluate/claims.hpp"
#include "evaluate/cooperation.hpp"
#include "evaluate/forecast.hpp"
#include "evaluate/hawkes.hpp"
#include "evaluate/hmm.hpp"
#include "evaluate/measure.hpp"
#include "evaluate/networks.hpp"
#include "evaluate/perpetrators.hpp"
#include "evaluate/re3d.hpp"
#include "evaluate/references.hpp"
#include "evaluate/relations.hpp"
#include "evaluate/truth.hpp"

namespace entente::evaluate {

std::span<const Measure> measures() {
  static const std::array rows{
      Measure{"claims", "whole claims against gold claims of the same texts", measure_claims},
      Measure{"attribution", "who says what by which word, as exact spans", measure_attribution},
      Measure{"certainty", "how surely a text says that events happened", measure_certainty},
      Measure{"references", "what \"the group\", \"they\" and the like stand for, in marked texts", measure_references},
      Measure{"relations", "what one marked actor does to another, by root of the PLOVER codebook", measure_relations},
      Measure{"re3d", "relations between the organisations of press releases", measure_re3d},
      Measure{"perpetrators", "who is held to have done violent deeds, and how surely", measure_perpetrators},
      Measure{"truth", "the right answer among unreliable sources", measure_truth},
      Measure{"signed", "exact frustration index of signed networks", measure_signed},
      Measure{"landscape", "energies of all alignments of a few actors", measure_landscape},
      Measure{"hmm", "published likelihoods of multi-state models in continuous time", measure_hmm},
      Measure{"calibration", "whether probabilities and intervals are right in worlds drawn from the model",
              measure_calibration, true},
      Measure{"forecast", "forecasts in worlds drawn from the model, beside persistence and base rate",
              measure_forecast, true},
      Measure{"cooperation", "held-out co-operation of armed groups", measure_cooperation},
      Measure{"hawkes", "self-exciting and mutually exciting events, the decay estimated", measure_hawkes},
  };
  return rows;
}

}  // namespace entente::evaluate
