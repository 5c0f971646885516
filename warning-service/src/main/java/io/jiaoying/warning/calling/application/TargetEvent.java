package io.jiaoying.warning.calling.application;

import org.jspecify.annotations.Nullable;

/** The five fields with which every event about one target begins, in one place. */
@FunctionalInterface
public interface TargetEvent<E> {
    E of(String callId, String warningId, @Nullable String incidentId, String personId, String region);

    static <E> E about(LockedCall call, TargetEvent<E> event) {
        return event.of(
                call.id().toString(),
                call.out().warningId().toString(),
                call.out().incidentId(),
                call.personId(),
                call.region());
    }
}
