-- Version 10: forecasts as they were issued, and what came of them. The newest resolution of a forecast holds.
-- Months are counted as year * 12 + month - 1. hash = SHA-256 over all that a forecast says but its number; chain =
-- SHA-256 over the chain of the row before in the same table and all that this row says.

CREATE TABLE forecasts (
  number INTEGER PRIMARY KEY,
  a TEXT NOT NULL CHECK (a <> ''),
  b TEXT NOT NULL CHECK (b <> '' AND b <> a),
  level TEXT NOT NULL,
  first_month INTEGER NOT NULL,
  last_month INTEGER NOT NULL CHECK (first_month <= last_month),
  issued TEXT NOT NULL,
  as_of TEXT NOT NULL,
  prob REAL NOT NULL CHECK (0.0 <= prob AND prob <= 1.0),
  interval_low REAL NOT NULL CHECK (interval_low <= prob),
  interval_high REAL NOT NULL CHECK (prob <= interval_high),
  error REAL NOT NULL CHECK (0.0 <= error),
  persistence_prob REAL NOT NULL CHECK (0.0 <= persistence_prob AND persistence_prob <= 1.0),
  base_rate_prob REAL NOT NULL CHECK (0.0 <= base_rate_prob AND base_rate_prob <= 1.0),
  model_version TEXT NOT NULL,
  reader_version TEXT NOT NULL,
  data_version TEXT NOT NULL,
  seed INTEGER NOT NULL,
  at_unix_seconds INTEGER NOT NULL,
  hash TEXT NOT NULL,
  chain TEXT NOT NULL
) STRICT;

CREATE TABLE forecast_resolutions (
  number INTEGER PRIMARY KEY,
  forecast INTEGER NOT NULL REFERENCES forecasts (number),
  outcome TEXT NOT NULL CHECK (outcome IN ('yes', 'no', 'open')),
  kind TEXT NOT NULL CHECK (kind IN ('evidence', 'analyst')),
  prob REAL CHECK (prob IS NULL OR (0.0 <= prob AND prob <= 1.0)),
  as_of TEXT NOT NULL,
  reason TEXT NOT NULL,
  model_version TEXT NOT NULL,
  at_unix_seconds INTEGER NOT NULL,
  chain TEXT NOT NULL,
  CHECK (kind = 'evidence' OR reason <> '')
) STRICT;
CREATE INDEX forecast_resolutions_by_forecast ON forecast_resolutions (forecast, number);

CREATE TRIGGER forecasts_keep_from_update BEFORE UPDATE ON forecasts BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER forecasts_keep_from_delete BEFORE DELETE ON forecasts BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
CREATE TRIGGER forecast_resolutions_keep_from_update BEFORE UPDATE ON forecast_resolutions BEGIN SELECT RAISE(ABORT, 'rows are never changed'); END;
CREATE TRIGGER forecast_resolutions_keep_from_delete BEFORE DELETE ON forecast_resolutions BEGIN SELECT RAISE(ABORT, 'rows are never deleted'); END;
