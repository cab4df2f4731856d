// SPDX-License-Identifier: Apache-2.0
#include "tests/ingest/small_pdf.hpp"

#include <cstdio>

namespace entente::ingest::testing {
namespace {

constexpr const char* kCatalogue = "<< /Type /Catalog /Pages 2 0 R >>";
constexpr const char* kFont = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

std::string reference(std::size_t number) { return std::to_string(number) + " 0 R"; }

std::string page_with(std::size_t content, const std::string& resources) {
  return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents " + reference(content) + " /Resources << " +
         resources + " >> >>";
}

std::string shown(const std::string& text) { return "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET"; }

}  // namespace

std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer) {
  std::string pdf = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char row[32];
    std::snprintf(row, sizeof row, "%010zu 00000 n \n", pdf.size());
    table += row;
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t start = pdf.size();
  return pdf + table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R " + trailer +
         " >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

std::string pdf_stream(const std::string& dictionary, const std::string& content) {
  return "<< " + dictionary + " /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

std::string text_pdf(const std::vector<std::string>& pages) {
  constexpr std::size_t kFirstPage = 5;
  std::string kids;
  std::vector<std::string> objects{kCatalogue, "", kFont,
                                   "<< /Title (Talks in Quetta) /CreationDate (D:20220509101112Z) >>"};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::size_t number = kFirstPage + 2 * i;
    kids += reference(number) + " ";
    objects.push_back(page_with(number + 1, "/Font << /F1 3 0 R >>"));
    objects.push_back(pdf_stream("", shown(pages[i])));
  }
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  return pdf_of(objects, "/Info 4 0 R");
}

std::string bomb_pdf(int levels) {
  const std::string form = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >>";
  std::vector<std::string> objects{kCatalogue, "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", kFont,
                                   page_with(5, "/XObject << /X 6 0 R >>"), pdf_stream("", "/X Do")};
  std::string ten_times;
  for (int i = 0; i < 10; ++i) {
    ten_times += "q 1 0 0 1 1 " + std::to_string(i) + " cm /X Do Q\n";
  }
  for (int level = 0; level < levels; ++level) {
    objects.push_back(pdf_stream(form + " /XObject << /X " + reference(objects.size() + 2) + " >> >>", ten_times));
  }
  objects.push_back(pdf_stream(form + " >>", shown("again and again")));
  return pdf_of(objects);
}

std::string encrypted_pdf() {
  const std::string digits(64, 'a');
  const std::string lock = "<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + digits + "> /U <" + digits + "> >>";
  return pdf_of({kCatalogue, "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", kFont, page_with(5, "/Font << /F1 3 0 R >>"),
                 pdf_stream("", shown("secret")), lock},
                "/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]");
}

}  // namespace entente::ingest::testing
