// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace entente::ingest::testing {

// A PDF of these objects, numbered from 1; the first is the catalogue. The trailer may hold further entries.
std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer = "");
std::string pdf_stream(const std::string& dictionary, const std::string& content);

// One page a text, in Helvetica, with the title and day of making in its information.
std::string text_pdf(const std::vector<std::string>& pages);
// One page of forms that show each other ten times, `levels` deep.
std::string bomb_pdf(int levels);
// A text behind a user password.
std::string encrypted_pdf();

}  // namespace entente::ingest::testing
