// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace entente {

// A value that belongs to one kind of thing only, so that an actor's id is never passed as a document's.
template <class Tag, class Value>
struct Tagged {
  Value value{};

  Tagged() = default;
  explicit Tagged(Value initial) : value(std::move(initial)) {}
  auto operator<=>(const Tagged&) const = default;
};

struct ActorTag {};
struct DocumentTag {};
struct ClaimTag {};
struct SourceTag {};

using ActorId = Tagged<ActorTag, std::string>;        // the slug of actors.csv
using DocumentId = Tagged<DocumentTag, std::string>;  // short name of a document, unique in its project
using ClaimId = Tagged<ClaimTag, std::string>;        // 12 hexadecimal digits made from the claim's content
using SourceId = Tagged<SourceTag, std::string>;      // the slug of sources.csv

}  // namespace entente

template <class Tag, class Value>
struct std::hash<entente::Tagged<Tag, Value>> {
  std::size_t operator()(const entente::Tagged<Tag, Value>& id) const noexcept { return std::hash<Value>{}(id.value); }
};
