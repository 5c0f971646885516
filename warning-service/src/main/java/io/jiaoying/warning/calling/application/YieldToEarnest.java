package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever is called in earnest is called for no exercise beside it: its calls to them stop, so that no ladder climbs because of
 * them. What of an exercise waits to leave for them is judged once more by the statement that claims it.
 */
@ApplicationScoped
class YieldToEarnest {
    private static final String REAL_CALL_OUT = "real-call-out";

    private final Calls calls;
    private final Deadlines deadlines;
    private final WarningTimeline timeline;

    YieldToEarnest(Calls calls, Deadlines deadlines, WarningTimeline timeline) {
        this.calls = calls;
        this.deadlines = deadlines;
        this.timeline = timeline;
    }

    /** Because of this call-out, be it the real one that began or an exercise that met one. */
    Uni<Void> stopExercises(Tx tx, UUID callOutId, Instant at) {
        return calls.openInExercises(tx, callOutId)
                .chain(open -> calls.stopThese(tx, open, REAL_CALL_OUT))
                .chain(stopped -> stopped.isEmpty() ? Uni.createFrom().voidItem() : keep(tx, stopped, at));
    }

    private Uni<Void> keep(Tx tx, List<UUID> stopped, Instant at) {
        List<String> keys = stopped.stream()
                .flatMap(id -> Stream.of(CallKeys.step(id), CallKeys.feedback(id)))
                .toList();
        return deadlines
                .cancel(tx, keys)
                .chain(() -> calls.lock(tx, stopped))
                .chain(locked -> tell(
                        tx,
                        locked.stream()
                                .collect(Collectors.groupingBy(
                                        call -> call.out().warningId(), TreeMap::new, Collectors.counting())),
                        at));
    }

    private Uni<Void> tell(Tx tx, Map<UUID, Long> byExercise, Instant at) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Map.Entry<UUID, Long> one : byExercise.entrySet()) {
            Map<String, String> refs = Map.of("stopped", one.getValue().toString());
            done = done.chain(() -> timeline.append(tx, one.getKey(), "calls-yielded-to-earnest", "clock", at, refs));
        }
        return done;
    }
}
