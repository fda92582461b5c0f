-- purpose: the three layers: raw (what came), core (derived from the archive, rebuilt at will), out (the analysts' public API)
CREATE SCHEMA IF NOT EXISTS raw;
CREATE SCHEMA IF NOT EXISTS core;
CREATE SCHEMA IF NOT EXISTS out;
CREATE TABLE IF NOT EXISTS raw.migrations (
    version INTEGER PRIMARY KEY,  -- 1 is sql/tables as first released; 0 is sql/views
    name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    applied_at TIMESTAMP NOT NULL
);
