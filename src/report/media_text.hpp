// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "domain/actor.hpp"
#include "domain/media.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// How many posts stand under each figure.
enum class MediaPosts : std::uint8_t { few, all };

// A sentence for each pair of channels, with its figures and posts, then a table of all; with two sides what each posts
// for the other's public, by month.
std::string media_to_text(const MediaAnswer& answer, const ActorRegistry& actors, MediaPosts posts,
                          const TextStyle& style);

}  // namespace entente::report
