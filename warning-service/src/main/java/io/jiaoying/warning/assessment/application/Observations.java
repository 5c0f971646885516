package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.domain.Reading;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.Window;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where readings are kept. Each of these is one statement, however large the batch. */
public interface Observations {
    /**
     * A batch as it was taken.
     *
     * @param stored how many of its readings were new
     * @param regions counties they came from
     */
    record Batch(UUID id, String takenBy, Instant receivedAt, int readings, int stored, List<String> regions) {}

    /** Those that were new: a reading sent again is kept once. */
    Uni<List<Reading>> insert(Tx tx, Batch batch, List<Reading> readings);

    /** Every window of these lengths that a new reading lies in and that ends at a reading of its station. */
    Uni<List<Window>> windows(Tx tx, List<Reading> fresh, Map<ReadingKind, List<Duration>> lengths);

    /** The latest reading of every station in the region since an instant, at most so many stations. */
    Uni<List<Reading>> latest(Tx tx, String region, Instant since, int most);

    Uni<Optional<Batch>> batch(Tx tx, UUID id);

    /**
     * Which readings may go.
     *
     * @param after the number to begin after
     * @param most how many are looked at
     * @param before observed and received earlier than this
     * @param span how long before an assessment or a warning its readings begin
     */
    record Thinning(long after, int most, Instant before, Duration span) {}

    /**
     * What one batch came to.
     *
     * @param number of the last one looked at
     * @param isLast whether what follows is younger, or nothing follows
     */
    record Thinned(long number, long gone, boolean isLast) {}

    /** Deletes one batch, but nothing that an assessment or a warning of the same county rests on. */
    Uni<Thinned> thin(Tx tx, Thinning rule);
}
