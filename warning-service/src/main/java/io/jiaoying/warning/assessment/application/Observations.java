package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.domain.Reading;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.WindowSum;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** Where readings are kept. */
public interface Observations {
    /** Those that were new: a reading sent again is kept once. */
    Uni<List<Reading>> insert(Tx tx, List<Reading> readings);

    /** Every window of these lengths that a new reading lies in and that ends at a reading of its station. */
    Uni<List<WindowSum>> windows(Tx tx, ReadingKind kind, List<Reading> fresh, List<Duration> lengths);
}
