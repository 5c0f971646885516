package io.jiaoying.incident.finding.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.application.Incidents;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.finding.domain.Finding;
import io.jiaoying.incident.finding.domain.FindingState;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A person says what a suspicion was. Once: what was said stays. */
@ApplicationScoped
public class ReviewFinding {
    private final Findings findings;
    private final Incidents incidents;
    private final Timeline timeline;
    private final ServerTime time;

    ReviewFinding(Findings findings, Incidents incidents, Timeline timeline, ServerTime time) {
        this.findings = findings;
        this.incidents = incidents;
        this.timeline = timeline;
        this.time = time;
    }

    public Uni<Finding> review(Tx tx, Identity caller, UUID id, FindingState outcome, String words) {
        return findings.lock(tx, id).chain(found -> {
            Finding finding = found.orElseThrow(() -> unknown(id));
            caller.requireRegion(finding.region());
            if (!finding.state().mayBecome(outcome)) {
                throw Refusal.conflict("finding-reviewed", "此线索已经核查。", "This finding was reviewed already.");
            }
            Finding reviewed = finding.reviewed(outcome, caller.party(), time.instant(), words);
            return refuseWhoReported(tx, caller, finding)
                    .chain(() -> findings.review(tx, reviewed))
                    .chain(() -> note(tx, reviewed))
                    .replaceWith(reviewed);
        });
    }

    /** Nobody judges a report of their own. */
    private Uni<Void> refuseWhoReported(Tx tx, Identity caller, Finding finding) {
        return finding.incidentId() == null
                ? Uni.createFrom().voidItem()
                : incidents
                        .reports(tx, finding.incidentId())
                        .invoke(reports -> {
                            if (reports.stream()
                                    .anyMatch(one -> one.recordedBy().equals(caller.party()))) {
                                throw Refusal.forbidden(
                                        "second-person-needed",
                                        "报告人不能核查自己的报告，须由另一人核查。",
                                        "Who made the report may not review it; a second person is needed.");
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> note(Tx tx, Finding reviewed) {
        UUID incidentId = reviewed.incidentId();
        if (incidentId == null) {
            return Uni.createFrom().voidItem();
        }
        var at = Objects.requireNonNull(reviewed.reviewedAt());
        return timeline.append(
                tx,
                incidentId.toString(),
                new TimelineDraft(
                        "finding-reviewed",
                        Objects.requireNonNull(reviewed.reviewedBy()),
                        at,
                        at,
                        Map.of(
                                "findingId",
                                reviewed.id().toString(),
                                "outcome",
                                reviewed.state().wire())));
    }

    public Uni<Finding> read(Identity caller, UUID id) {
        return findings.find(id).map(found -> {
            Finding finding = found.orElseThrow(() -> unknown(id));
            caller.requireRegion(finding.region());
            return finding;
        });
    }

    private static Refusal unknown(UUID id) {
        return Refusal.notFound("没有编号为 " + id + " 的疑点。", "There is no finding " + id + ".");
    }
}
