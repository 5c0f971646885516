package io.jiaoying.incident.application;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.outbox.Cause;
import java.time.Instant;

/**
 * What has just happened to an incident.
 *
 * @param before as it was before the report at hand; the same when it was no report
 */
record Step(Incident before, Incident incident, String actor, Instant now, Cause cause) {
    static Step reported(Incident before, Incident after, Instant now, Cause cause) {
        return new Step(before, after, "system", now, cause);
    }

    static Step of(Incident incident, String actor, Instant now, Cause cause) {
        return new Step(incident, incident, actor, now, cause);
    }

    boolean casualtiesChanged() {
        return !before.content().casualties().harmsAsManyAs(incident.content().casualties());
    }

    boolean moved() {
        return !before.region().equals(incident.region());
    }

    /** Whether what repeats may begin again. */
    boolean mayResume() {
        return incident.state() == IncidentState.OPEN && !before.content().equals(incident.content());
    }
}
