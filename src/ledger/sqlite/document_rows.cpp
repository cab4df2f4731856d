// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/document_rows.hpp"

#include <SQLiteCpp/Column.h>

#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

std::string select_documents(TextPart text, const std::string& rest) {
  return std::string(
             "SELECT o.number, o.id, o.sha256, o.file_name, o.format, o.title, o.publisher, o.author, o.licence, "
             "o.address, o.forwarded_from, o.published, o.added, t.text_sha256") +
         (text == TextPart::included ? ", t.text" : "") +
         " FROM documents o LEFT JOIN texts t ON t.document = o.number " + rest;
}

StoredDocument read_document(const SQLite::Statement& statement, TextPart text) {
  RowReader row(statement);
  StoredDocument stored;
  Document& document = stored.document;
  DocumentMetadata& metadata = document.metadata;
  stored.number = row.integer();
  document.id = DocumentId{row.text()};
  document.sha256 = row.text();
  document.file_name = row.text();
  document.format = row.text();
  metadata.title = row.text();
  metadata.publisher = row.text();
  metadata.author = row.text();
  metadata.licence = row.text();
  metadata.address = row.text();
  metadata.forwarded_from = row.text();
  metadata.published = row.date_or_null();
  document.added = row.date();
  stored.text_sha256 = row.text();
  if (text == TextPart::included) {
    document.text = row.text();
  }
  return stored;
}

[[noreturn]] void refuse_document(const Connection& connection, const std::string& what) {
  throw Failure(Error{ErrorCode::ledger_locked, connection.file.string(), what,
                      "Another entente may have added it meanwhile; run the command again"});
}

void refuse_stored_document(const Connection& connection, const Document& document) {
  if (const std::optional<DocumentId> same = find_document_by_bytes(connection, document.sha256)) {
    refuse_document(connection, "the bytes of " + document.file_name + " are stored already, as " + same->value);
  }
  if (find_document_by_id(connection, document.id, TextPart::left_out)) {
    refuse_document(connection, "there is a document with the id " + document.id.value + " already");
  }
}

void require_date(const Document& document, Date date) {
  const Result<Date> read_back = parse_date(to_iso(date));
  if (!read_back || *read_back != date) {
    throw Failure(Error{ErrorCode::date_invalid, document.file_name, to_iso(date) + " is not between 1900 and 2100",
                        "Give the day of publication as 2022-05-09"});
  }
}

void insert_text(const Connection& connection, std::int64_t number, const std::string& text) {
  SQLite::Statement insert(connection.database, "INSERT INTO texts (document, text_sha256, text) VALUES (?, ?, ?)");
  RowBinder(insert).integer(number).text(sha256_of(text)).text(text).execute();
}

}  // namespace

std::int64_t insert_document(const Connection& connection, const Document& document) {
  refuse_stored_document(connection, document);
  const DocumentMetadata& metadata = document.metadata;
  require_date(document, document.added);
  if (metadata.published) {
    require_date(document, *metadata.published);
  }
  SQLite::Statement insert(connection.database,
                           "INSERT INTO documents (id, sha256, file_name, format, title, publisher, author, licence, "
                           "address, forwarded_from, published, added) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number");
  RowBinder row(insert);
  row.text(document.id.value).text(document.sha256).text(document.file_name).text(document.format);
  row.text(metadata.title).text(metadata.publisher).text(metadata.author).text(metadata.licence);
  row.text(metadata.address).text(metadata.forwarded_from).date_or_null(metadata.published).date(document.added);
  insert.executeStep();
  const std::int64_t number = insert.getColumn(0).getInt64();
  insert.reset();
  insert_text(connection, number, document.text);
  return number;
}

std::optional<StoredDocument> find_document_by_id(const Connection& connection, const DocumentId& id, TextPart text) {
  SQLite::Statement statement(connection.database, select_documents(text, "WHERE o.id = ?"));
  RowBinder(statement).text(id.value);
  if (!statement.executeStep()) {
    return std::nullopt;
  }
  return read_document(statement, text);
}

StoredDocument document_at(const Connection& connection, std::int64_t number, TextPart text) {
  SQLite::Statement statement(connection.database, select_documents(text, "WHERE o.number = ?"));
  RowBinder(statement).integer(number);
  if (!statement.executeStep()) {
    throw UnreadableRow("document number " + std::to_string(number) + " is missing");
  }
  return read_document(statement, text);
}

std::optional<DocumentId> find_document_by_bytes(const Connection& connection, const std::string& sha256) {
  SQLite::Statement statement(connection.database, "SELECT id FROM documents WHERE sha256 = ?");
  RowBinder(statement).text(sha256);
  if (!statement.executeStep()) {
    return std::nullopt;
  }
  return DocumentId{RowReader(statement).text()};
}

std::vector<StoredDocument> all_documents(const Connection& connection) {
  SQLite::Statement statement(connection.database, select_documents(TextPart::left_out, "ORDER BY o.id"));
  std::vector<StoredDocument> documents;
  while (statement.executeStep()) {
    documents.push_back(read_document(statement, TextPart::left_out));
  }
  return documents;
}

std::size_t count_documents(const Connection& connection) {
  SQLite::Statement statement(connection.database, "SELECT count(*) FROM documents");
  statement.executeStep();
  return static_cast<std::size_t>(statement.getColumn(0).getInt64());
}

}  // namespace entente::ledger
