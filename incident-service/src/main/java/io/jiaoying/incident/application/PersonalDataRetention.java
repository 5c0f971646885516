package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * When an incident's personal data must go: so long after its end as the operator sets. The law says "when it ends"
 * (突发事件应对法 art. 85) and names no number of days.
 */
@ApplicationScoped
public class PersonalDataRetention {
    static final String DEADLINE_KIND = "personal-data-due";
    public static final String TIP_KIND = "tip-words-due";
    private static final String TIP_KEY = "tip-words:";
    private static final String KEY = "personal-data:";

    private final Deadlines deadlines;
    private final Duration retention;

    PersonalDataRetention(
            Deadlines deadlines,
            @ConfigProperty(name = "jiaoying.incident.personal-data-retention", defaultValue = "P30D")
                    Duration retention) {
        this.deadlines = deadlines;
        this.retention = retention;
    }

    Uni<Void> afterClosure(Tx tx, Cause cause, Incident closed) {
        return schedule(tx, cause, closed.id(), closed.closedAt());
    }

    Uni<Void> afterRelease(Tx tx, Cause cause, Incident incident) {
        return schedule(tx, cause, incident.id(), incident.closedAt());
    }

    /** Names that come with a report after the end have their own time from then on. */
    Uni<Void> afterLateNames(Tx tx, Cause cause, Incident incident, Report report, List<PersonalData> names) {
        if (incident.closedAt() == null || names.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String key = KEY + incident.id() + ":" + report.id();
        return deadlines.schedule(
                tx, cause, new Deadline(key, DEADLINE_KIND, report.recordedAt().plus(retention)));
    }

    /** A tip about an incident that has ended already. */
    public Uni<Void> afterLateTip(Tx tx, Cause cause, Incident incident, UUID tip, Instant received) {
        return incident.closedAt() == null
                ? Uni.createFrom().voidItem()
                : deadlines.schedule(
                        tx,
                        cause,
                        new Deadline(KEY + incident.id() + ":" + tip, DEADLINE_KIND, received.plus(retention)));
    }

    /** A tip's words, for as long as no incident is known that they are about. */
    public Uni<Void> ofTip(Tx tx, Cause cause, UUID tip, Instant received, List<PersonalData> words) {
        return words.isEmpty()
                ? Uni.createFrom().voidItem()
                : deadlines.schedule(tx, cause, new Deadline(TIP_KEY + tip, TIP_KIND, received.plus(retention)));
    }

    public Uni<Void> tipLater(Tx tx, Cause cause, UUID tip, Instant now) {
        return deadlines.schedule(tx, cause, new Deadline(TIP_KEY + tip, TIP_KIND, now.plus(retention)));
    }

    public static UUID tipOf(String deadlineKey) {
        return UUID.fromString(deadlineKey.substring(TIP_KEY.length()));
    }

    private Uni<Void> schedule(Tx tx, Cause cause, UUID incident, @Nullable Instant closedAt) {
        return closedAt == null
                ? Uni.createFrom().voidItem()
                : deadlines.schedule(tx, cause, new Deadline(KEY + incident, DEADLINE_KIND, closedAt.plus(retention)));
    }

    static UUID incidentOf(String deadlineKey) {
        return UUID.fromString(deadlineKey.substring(KEY.length()).split(":")[0]);
    }
}
