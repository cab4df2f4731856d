// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace entente::engine {

// Text from outside made safe to print: no control characters but line breaks, no bytes that are no UTF-8.
// File names and error messages may hold anything; nothing in them shall steer a terminal.
std::string printable(std::string_view text);
// The same with every run of white space made one space.
std::string printable_line(std::string_view text);

// "1 document", "3 documents": the number and the noun in its form; plural by an s unless it is given.
std::string counted(std::size_t number, std::string_view noun, std::string_view plural = {});

}  // namespace entente::engine
