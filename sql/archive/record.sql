-- Where one record stands.
SELECT file, offset FROM records WHERE record_id = :record_id
