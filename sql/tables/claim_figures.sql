-- grain: one figure in the claim that it belongs to; every figure is in exactly one
CREATE TABLE IF NOT EXISTS core.claim_figures (
    figure_id VARCHAR PRIMARY KEY,
    claim_id VARCHAR NOT NULL
);
