-- Sums by village read the calls of one warning by their place.
create index call_warning_region on call (warning_id, region text_pattern_ops);
