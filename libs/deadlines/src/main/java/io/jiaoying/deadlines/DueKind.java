package io.jiaoying.deadlines;

import java.time.Instant;

/** When the next deadline of a kind may be attempted, by the database's clock. */
record DueKind(String kind, Instant nextAt) {}
