package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.MandatoryItems;
import io.jiaoying.warning.issuing.domain.SecondParty;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues a draft, or puts a change that waits for a second party in force. */
@ApplicationScoped
public class ApproveWarning {
    private final Warnings warnings;
    private final ChangeInForce change;
    private final ExpiryDeadline expiry;
    private final Approvals approvals;
    private final TakeForce takeForce;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final IssuingRules rules;
    private final InstantSource clock;

    ApproveWarning(
            Warnings warnings,
            ChangeInForce change,
            ExpiryDeadline expiry,
            Approvals approvals,
            TakeForce takeForce,
            Outbox outbox,
            WarningTimeline timeline,
            IssuingRules rules,
            InstantSource clock) {
        this.warnings = warnings;
        this.change = change;
        this.expiry = expiry;
        this.approvals = approvals;
        this.takeForce = takeForce;
        this.outbox = outbox;
        this.timeline = timeline;
        this.rules = rules;
        this.clock = clock;
    }

    public Uni<Warning> approve(Tx tx, Identity by, UUID id, @Nullable String note) {
        return warnings.lock(tx, id).chain(found -> {
            Warning warning = found.orElseThrow(IssuingRefusals::noSuchWarning);
            warning.content().regions().forEach(by::requireRegion);
            WarningContent pending = warning.pending();
            if (warning.state().inForce() && pending != null) {
                requireSecondParty(pending, String.valueOf(warning.pendingBy()), by);
                return approveChange(tx, warning, pending, by, note);
            }
            if (!warning.state().mayBecome(WarningState.ISSUED)) {
                throw IssuingRefusals.wrongState(warning.state());
            }
            return issue(tx, warning, by, note);
        });
    }

    private Uni<Warning> approveChange(
            Tx tx, Warning warning, WarningContent pending, Identity by, @Nullable String note) {
        Instant now = clock.instant();
        var approval = approval(warning.version() + 1, by, now, note);
        var refs = Map.of("approvalId", approval.id().toString(), "version", String.valueOf(approval.version()));
        return change.apply(tx, warning, pending, by.party(), now)
                .call(() -> approvals.keep(tx, warning.id(), approval))
                .call(() -> timeline.append(tx, warning.id(), "warning-update-approved", by.party(), now, refs));
    }

    private static Approvals.Approval approval(int version, Identity by, Instant at, @Nullable String note) {
        return new Approvals.Approval(
                UUID.randomUUID(), version, by.party(), by.name(), at, note == null || note.isBlank() ? null : note);
    }

    private Uni<Warning> issue(Tx tx, Warning draft, Identity by, @Nullable String note) {
        requireSecondParty(draft.content(), draft.draftedBy(), by);
        Instant now = clock.instant();
        Cause cause = Cause.fresh();
        WarningContent content = complete(draft.content(), now).publishedAt(now);
        Warning issued = draft.issued(content, by.party(), now);
        var approval = approval(issued.version(), by, now, note);
        return warnings.save(tx, issued)
                .chain(() -> expiry.schedule(tx, cause, issued))
                .chain(() -> outbox.append(tx, cause, WarningEvents.issued(issued)))
                .chain(() -> approvals.keep(tx, issued.id(), approval))
                .chain(() -> takeForce.with(
                        tx,
                        cause,
                        issued,
                        false,
                        now,
                        Map.of("approvalId", approval.id().toString())))
                .chain(refs -> timeline.append(tx, issued.id(), "warning-issued", by.party(), now, refs))
                .replaceWith(issued);
    }

    private void requireSecondParty(WarningContent content, String first, Identity by) {
        if (SecondParty.isMissing(content, rules.secondPartyFrom(), first, by.party())) {
            throw Refusal.secondPersonNeeded();
        }
    }

    /** The content, if it may be issued now. */
    static WarningContent complete(WarningContent content, Instant now) {
        List<MandatoryItems.Missing> missing = MandatoryItems.missing(content);
        if (!missing.isEmpty()) {
            throw IssuingRefusals.missing(missing);
        }
        Instant expires = content.expires();
        if (expires != null && !expires.isAfter(now)) {
            throw IssuingRefusals.alreadyPast();
        }
        return content;
    }
}
