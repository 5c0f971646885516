package io.jiaoying.warning.auditing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.warning.auditing.domain.Audit;
import io.jiaoying.warning.auditing.domain.Neglected;
import io.jiaoying.warning.auditing.domain.PastDue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit found within the caller's region, looked up now.
 *
 * @param graceSeconds how long after it was due something may still be missing
 * @param targets those past due, or the longest overdue of them
 * @param obligationsPastDue feedback, tasks, opinions and acknowledgements that were due, and nobody looked
 * @param obligations those, or the longest neglected of them
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CallAuditView(
        Instant checkedAt,
        long graceSeconds,
        int open,
        int pastDue,
        List<Target> targets,
        int obligationsPastDue,
        List<Obligation> obligations) {
    /** One thing owed past due; the warning, or the assessment an opinion was asked for. */
    record Obligation(UUID id, UUID aboutId, String region, String fault, String meaning, Instant since) {
        static Obligation of(Neglected one) {
            return new Obligation(
                    one.id(),
                    one.aboutId(),
                    one.region(),
                    one.neglect().wire(),
                    one.neglect().chinese() + " · " + one.neglect().english(),
                    one.since());
        }
    }

    /** One target past due; the person is named by its id only. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Target(
            UUID callId,
            UUID callOutId,
            UUID warningId,
            String personId,
            String post,
            String region,
            String state,
            String fault,
            String meaning,
            @Nullable Instant since) {
        static Target of(PastDue one) {
            return new Target(
                    one.callId(),
                    one.callOutId(),
                    one.warningId(),
                    one.personId(),
                    one.post(),
                    one.region(),
                    one.state(),
                    one.fault().wire(),
                    one.fault().chinese() + " · " + one.fault().english(),
                    one.since());
        }
    }

    static CallAuditView of(Audit audit, Duration grace) {
        return new CallAuditView(
                audit.at(),
                grace.toSeconds(),
                audit.open(),
                audit.pastDue(),
                audit.found().stream().map(Target::of).toList(),
                audit.neglected(),
                audit.owed().stream().map(Obligation::of).toList());
    }
}
