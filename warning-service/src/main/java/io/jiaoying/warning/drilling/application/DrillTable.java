package io.jiaoying.warning.drilling.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: where drills and the people of their areas are kept. */
public interface DrillTable {
    /**
     * Somebody of a drill's area.
     *
     * @param leftOut why nobody calls them, null where they may be called
     */
    record Person(String personId, String region, @Nullable String leftOut) {}

    /**
     * Everybody of the area as the directory stands; left out are those without a number and, where asked for, those in a real
     * call-out and those to whom anything was sent since.
     */
    Uni<List<Person>> everybody(Tx tx, String region, boolean sparingCalled, @Nullable Instant calledSince);

    /** False when that month's number check of the area exists already. */
    Uni<Boolean> insert(Tx tx, Drill drill);

    /** Whether that month's number check of the area exists. */
    Uni<Boolean> isChecked(Tx tx, String region, String month);

    /** In this order their turns come; those of whom it is said when have had theirs. */
    Uni<Void> insertPeople(Tx tx, UUID drillId, List<Person> people, List<String> order, @Nullable Instant calledAt);

    Uni<Optional<Drill>> lock(Tx tx, UUID id);

    /** Whether anybody's turn is to come. */
    Uni<Boolean> anybodyWaits(Tx tx, UUID drillId);

    /** The turn of the next few has come. */
    Uni<Integer> callNext(Tx tx, UUID drillId, int most, Instant at);

    /** Whether a real call-out runs that touches the area. */
    Uni<Boolean> realCallOutIn(Tx tx, String region);

    Uni<Void> paused(Tx tx, UUID drillId);

    Uni<Void> finished(Tx tx, UUID drillId, Instant at);
}
