-- purpose: the batches that are in, each with the time of the checks it was loaded with
SELECT batch_id, checked_ns FROM raw.batches;
