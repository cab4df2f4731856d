// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace entente::ingest {

// The words of one Markdown paragraph without emphasis marks, code marks, link targets, footnote marks and tags. Marks
// that pair with nothing stay, and so do square brackets that are no link ("[sic]").
std::string plain_words(std::string_view paragraph);

}  // namespace entente::ingest
