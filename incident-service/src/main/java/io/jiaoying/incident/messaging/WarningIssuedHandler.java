package io.jiaoying.incident.messaging;

import io.jiaoying.events.warning.WarningIssuedV1;
import io.jiaoying.incident.application.NoteInTimeline;
import io.jiaoying.incident.notice.application.MarkWarningIssued;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A warning was approved and issued for the incident. */
@Singleton
class WarningIssuedHandler extends IntoTimeline<WarningIssuedV1> {
    private final MarkWarningIssued mark;

    WarningIssuedHandler(NoteInTimeline notes, InstantSource time, MarkWarningIssued mark) {
        super(notes, time, WarningIssuedV1.class, "warning-issued");
        this.mark = mark;
    }

    @Override
    Uni<Void> also(Tx tx, WarningIssuedV1 happened) {
        return happened.relayed()
                ? Uni.createFrom().voidItem()
                : mark.mark(tx, happened.incidentId(), happened.issuedAt().toInstant());
    }

    @Override
    @Nullable
    String incidentId(WarningIssuedV1 happened) {
        return happened.incidentId();
    }

    @Override
    OffsetDateTime at(WarningIssuedV1 happened) {
        return happened.issuedAt();
    }

    @Override
    Map<String, String> refs(WarningIssuedV1 happened) {
        return Map.of("warningId", happened.warningId());
    }
}
