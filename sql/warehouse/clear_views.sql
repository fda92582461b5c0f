-- purpose: begin the analysts' schema anew, so that a view that is gone from the files is gone from the database
DROP SCHEMA IF EXISTS out CASCADE;
CREATE SCHEMA out;
