package io.jiaoying.resource.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** What is going on where, as far as events have told. */
public interface OpenMatters {
    /** What is going on: an incident 事件 or a warning 预警. */
    enum Kind {
        INCIDENT,
        WARNING
    }

    /** Real ones and exercises 演练 apart. */
    record Counts(long incidents, long warnings, long exercises) {}

    /** Opens it in these regions and in no others. */
    Uni<Void> open(Tx tx, Kind kind, String id, Collection<String> regions, boolean exercise);

    Uni<Void> close(Tx tx, Kind kind, String id);

    /** In the region and everything beneath it. */
    Uni<Counts> countIn(String region);
}
