package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.TimelineDraft;
import io.jiaoying.warning.directory.application.WhenPersonLeaves;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Who holds the post no longer is woken no longer; their people go on climbing to the next superior up. */
@ApplicationScoped
class StopCallsOfRemoved implements WhenPersonLeaves {
    private static final String LEFT_THE_POST = "left-the-post";

    private final Calls calls;
    private final Deadlines deadlines;
    private final WarningTimeline timeline;
    private final InstantSource clock;

    StopCallsOfRemoved(Calls calls, Deadlines deadlines, WarningTimeline timeline, InstantSource clock) {
        this.calls = calls;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Uni<Void> left(Tx tx, String personId) {
        return calls.openOf(tx, personId)
                .chain(open -> calls.stopThese(tx, open, LEFT_THE_POST))
                .chain(stopped -> stopped.isEmpty() ? Uni.createFrom().voidItem() : keep(tx, stopped));
    }

    private Uni<Void> keep(Tx tx, List<UUID> stopped) {
        Instant now = clock.instant();
        return deadlines
                .cancel(tx, stopped.stream().map(CallKeys::step).toList())
                .chain(() -> calls.lock(tx, stopped))
                .chain(locked -> {
                    Map<UUID, List<TimelineDraft>> byWarning = new TreeMap<>();
                    for (LockedCall call : locked) {
                        byWarning
                                .computeIfAbsent(call.out().warningId(), id -> new ArrayList<>())
                                .add(entry(call, now));
                    }
                    Uni<Void> done = Uni.createFrom().voidItem();
                    for (Map.Entry<UUID, List<TimelineDraft>> one : byWarning.entrySet()) {
                        done = done.chain(() -> timeline.append(tx, one.getKey(), one.getValue()));
                    }
                    return done;
                });
    }

    private static TimelineDraft entry(LockedCall call, Instant now) {
        return WarningTimeline.entry(
                "call-left-the-post",
                "directory",
                now,
                Map.of("callId", call.id().toString(), "personId", call.personId()));
    }
}
