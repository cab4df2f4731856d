// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/tagged.hpp"

namespace entente {

// What is known about a document beside its text. Empty where nothing is known.
struct DocumentMetadata {
  std::string title;
  std::string publisher;
  std::string author;
  std::string licence;
  std::string address;  // public address (URL) where it can be read
  std::optional<Date> published;
  std::string forwarded_from;  // of a forwarded post: the channel that wrote it
  bool operator==(const DocumentMetadata&) const = default;
};

// A text as claims point into it. Offsets of claims count the code points of `text`.
struct Document {
  DocumentId id;
  std::string sha256;     // of the original bytes, lower-case hexadecimal
  std::string file_name;  // as the user gave it, without its folder
  std::string format;     // word of the format table: txt, html, pdf, markdown
  std::string text;       // UTF-8
  DocumentMetadata metadata;
  Date added{};
};

}  // namespace entente
