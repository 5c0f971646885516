package io.jiaoying.incident.notice.application;

import io.jiaoying.incident.application.Incidents;
import io.jiaoying.incident.application.NoticeTable;
import io.jiaoying.incident.notice.domain.NoticeMoment;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A warning of our own was issued for an incident: the government above, the garrison and the neighbours are to be told. */
@ApplicationScoped
public class MarkWarningIssued {
    private final Incidents incidents;
    private final NoticeTable notices;

    MarkWarningIssued(Incidents incidents, NoticeTable notices) {
        this.incidents = incidents;
        this.notices = notices;
    }

    /** Nothing to do for a warning that belongs to no incident, or to one that is not ours. */
    public Uni<Void> mark(Tx tx, @Nullable String incidentId, Instant issuedAt) {
        if (incidentId == null) {
            return Uni.createFrom().voidItem();
        }
        UUID id = UUID.fromString(incidentId);
        return incidents
                .exists(tx, id)
                .chain(ours -> ours
                        ? notices.mark(tx, id, NoticeMoment.WARNING_ISSUED, issuedAt, "warning-service")
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
