// SPDX-License-Identifier: Apache-2.0
#include "domain/coupling.hpp"

namespace entente {

std::string_view to_word(StreamKind kind) {
  switch (kind) {
    case StreamKind::attacks:
      return "attacks";
    case StreamKind::posts:
      return "posts";
    case StreamKind::cause:
      break;
  }
  return "cause";
}

}  // namespace entente
