-- purpose: what was applied to this database
SELECT version, sha256 FROM raw.migrations ORDER BY version;
