package io.jiaoying.warning.drilling.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.Calls;
import io.jiaoying.warning.calling.application.Profiles;
import io.jiaoying.warning.calling.application.StartCallOut;
import io.jiaoying.warning.calling.application.StartedCallOuts;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.Warnings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Adds the next few people of a number check to its call-out, which begins with the first ones. */
@ApplicationScoped
class CallNextPeople {
    private static final String CLOCK = "clock";

    private final DrillTable table;
    private final Warnings warnings;
    private final Calls calls;
    private final StartCallOut start;
    private final StartedCallOuts started;
    private final Profiles profiles;

    CallNextPeople(
            DrillTable table,
            Warnings warnings,
            Calls calls,
            StartCallOut start,
            StartedCallOuts started,
            Profiles profiles) {
        this.table = table;
        this.warnings = warnings;
        this.calls = calls;
        this.start = start;
        this.started = started;
        this.profiles = profiles;
    }

    Uni<Void> call(Tx tx, Cause cause, Drill drill, int most, Instant now) {
        return warnings.lock(tx, drill.warningId())
                .chain(found -> found.isEmpty() || !found.get().reachesPeople(now)
                        ? table.finished(tx, drill.id(), now)
                        : table.callNext(tx, drill.id(), most, now)
                                .chain(turns -> turns == 0
                                        ? Uni.createFrom().voidItem()
                                        : extend(tx, cause, drill, found.get(), now)));
    }

    private Uni<Void> extend(Tx tx, Cause cause, Drill drill, Warning warning, Instant now) {
        return calls.running(tx, warning.id()).chain(running -> {
            if (running.isEmpty()) {
                Profile profile = profiles.find(drill.profileId())
                        .orElseThrow(() -> new IllegalStateException("no call profile " + drill.profileId()));
                return start.begin(tx, cause, warning, CLOCK, profile, now).replaceWithVoid();
            }
            UUID callOut = running.get().id();
            var same = new Calls.NewCallOut(
                    callOut,
                    warning.id(),
                    running.get().profile(),
                    null,
                    CLOCK,
                    now,
                    running.get().correlationId(),
                    cause.traceparent());
            return calls.extend(tx, same)
                    .chain(added -> added.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : started.extended(tx, cause, warning, same, added));
        });
    }
}
