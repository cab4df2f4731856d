// SPDX-License-Identifier: Apache-2.0
#include "domain/pair_signals.hpp"

namespace entente {
namespace {

constexpr std::string_view kIndependent = "were they independent";

constexpr std::array<SignalRow, kSignalKinds.size()> kRows{{
    {"fights", "events in which the two fought each other", "fights between the two", kIndependent},
    {"joint_events", "events with both on the same side", "events with both on one side", kIndependent},
    {"shared_adversaries", "times that both fought the same third in a month", "thirds that both fought in a month",
     kIndependent},
    {"co_location", "pairs of events, one of each, in the same second-level unit within a week",
     "events of the one near the other's", kIndependent},
    {"agreements", "agreements with both", "agreements", kIndependent},
    {"outreach", "posts of the one in the language or on a grievance of the other's public",
     "posts of the one for the other's public", "did they post as channels of neither side"},
}};

}  // namespace

const SignalRow& row_of(SignalKind kind) { return kRows.at(static_cast<std::size_t>(kind)); }

std::string_view to_word(SignalKind kind) { return row_of(kind).word; }

}  // namespace entente
