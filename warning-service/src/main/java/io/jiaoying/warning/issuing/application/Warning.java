package io.jiaoying.warning.issuing.application;

import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.issuing.domain.WarningState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning with its history in short.
 *
 * @param region the smallest unit that holds all its areas; its desks own it
 * @param pending a change that waits for another party's approval
 */
public record Warning(
        UUID id,
        WarningState state,
        String region,
        WarningContent content,
        String draftedBy,
        Instant draftedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable WarningContent pending,
        @Nullable String pendingBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        int version) {

    /** Where it holds; for a draft that names no region, whose draft it is. */
    public List<String> regions() {
        return content.regions().isEmpty() ? List.of(region) : content.regions();
    }

    public @Nullable String incidentId() {
        return content.incidentId();
    }

    /** In force and not past its end. */
    public boolean reachesPeople(Instant now) {
        Instant expires = content.expires();
        return state.inForce() && expires != null && now.isBefore(expires);
    }

    Warning issued(WarningContent published, String by, Instant at) {
        return new Warning(
                id,
                WarningState.ISSUED,
                region,
                published,
                draftedBy,
                draftedAt,
                by,
                at,
                null,
                null,
                null,
                null,
                version);
    }

    Warning revised(WarningContent changed, String newRegion, String by) {
        return new Warning(id, state, newRegion, changed, by, draftedAt, null, null, null, null, null, null, version);
    }

    Warning updated(WarningContent changed, String newRegion, String by, Instant at) {
        return new Warning(
                id,
                WarningState.UPDATED,
                newRegion,
                changed,
                draftedBy,
                draftedAt,
                by,
                at,
                null,
                null,
                null,
                null,
                version + 1);
    }

    Warning awaiting(WarningContent change, String by) {
        return new Warning(
                id,
                state,
                region,
                content,
                draftedBy,
                draftedAt,
                approvedBy,
                approvedAt,
                change,
                by,
                null,
                null,
                version);
    }

    Warning ended(WarningState end, Instant at, String reason) {
        return new Warning(
                id,
                end,
                region,
                content,
                draftedBy,
                draftedAt,
                approvedBy,
                approvedAt,
                null,
                null,
                at,
                reason,
                version);
    }
}
