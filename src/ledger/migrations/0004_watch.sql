-- Version 4: standing questions, and how they were answered whenever somebody looked.
-- chain = SHA-256 over the chain of the row before in the same table and all that this row says.

CREATE TABLE standing_words (
  number INTEGER PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('add', 'remove')),
  a TEXT NOT NULL CHECK (a <> ''),
  b TEXT NOT NULL CHECK (b <> '' AND b <> a),
  level TEXT NOT NULL,
  threshold REAL NOT NULL CHECK (0.0 <= threshold AND threshold < 1.0),
  at_unix_seconds INTEGER NOT NULL,
  chain TEXT NOT NULL
) STRICT;

CREATE TABLE standing_looks (
  number INTEGER PRIMARY KEY,
  question INTEGER NOT NULL REFERENCES standing_words (number),
  entry INTEGER NOT NULL,  -- the newest entry that went in; 0 where there was none
  as_of TEXT NOT NULL,
  prob REAL NOT NULL CHECK (0.0 <= prob AND prob <= 1.0),
  interval_low REAL NOT NULL,
  interval_high REAL NOT NULL CHECK (interval_low <= interval_high),
  is_reported INTEGER NOT NULL CHECK (is_reported IN (0, 1)),
  model_version TEXT NOT NULL,
  at_unix_seconds INTEGER NOT NULL,
  chain TEXT NOT NULL
) STRICT;
CREATE INDEX standing_looks_by_question ON standing_looks (question, number);

CREATE TRIGGER standing_words_keep_from_update BEFORE UPDATE ON standing_words BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER standing_words_keep_from_delete BEFORE DELETE ON standing_words BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER standing_looks_keep_from_update BEFORE UPDATE ON standing_looks BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER standing_looks_keep_from_delete BEFORE DELETE ON standing_looks BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
