-- purpose: remember what was applied
INSERT OR REPLACE INTO raw.migrations VALUES ($version, $name, $sha256, $now);
