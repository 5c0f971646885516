package io.jiaoying.warning.issuing.application;

import io.jiaoying.events.warning.WarningCancelledV1;
import io.jiaoying.events.warning.WarningDraftedV1;
import io.jiaoying.events.warning.WarningExpiredV1;
import io.jiaoying.events.warning.WarningIssuedV1;
import io.jiaoying.events.warning.WarningUpdatedV1;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.WarningContent;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A warning's facts as contract events. */
final class WarningEvents {
    private WarningEvents() {}

    static WarningDraftedV1 drafted(Warning warning) {
        WarningContent content = warning.content();
        return new WarningDraftedV1(
                warning.id().toString(),
                content.incidentId(),
                content.assessmentId(),
                warning.region(),
                content.eventType(),
                colour(content),
                warning.regions(),
                content.headline(),
                Objects.requireNonNullElse(content.issuerName(), ""),
                content.relayed(),
                Beijing.at(warning.draftedAt()),
                content.exercise());
    }

    static WarningIssuedV1 issued(Warning warning) {
        WarningContent content = warning.content();
        return new WarningIssuedV1(
                warning.id().toString(),
                content.incidentId(),
                content.assessmentId(),
                warning.region(),
                content.eventType(),
                colour(content),
                content.regions(),
                content.headline(),
                Objects.requireNonNull(content.issuerName()),
                content.relayed(),
                Beijing.orNull(content.onset()),
                Beijing.at(Objects.requireNonNull(content.expires())),
                Beijing.at(Objects.requireNonNull(content.issuedAt())),
                content.exercise());
    }

    static WarningUpdatedV1 updated(Warning warning, Instant at) {
        WarningContent content = warning.content();
        return new WarningUpdatedV1(
                warning.id().toString(),
                content.incidentId(),
                content.assessmentId(),
                warning.region(),
                content.eventType(),
                colour(content),
                content.regions(),
                content.headline(),
                Objects.requireNonNull(content.issuerName()),
                content.relayed(),
                Beijing.orNull(content.onset()),
                Beijing.at(Objects.requireNonNull(content.expires())),
                Beijing.at(at),
                content.exercise());
    }

    static WarningCancelledV1 cancelled(Warning warning, String reason, boolean mistaken, Instant at) {
        return new WarningCancelledV1(
                warning.id().toString(),
                warning.incidentId(),
                warning.region(),
                reason,
                Beijing.at(at),
                warning.content().exercise(),
                mistaken);
    }

    static WarningExpiredV1 expired(Warning warning, Instant at) {
        return new WarningExpiredV1(
                warning.id().toString(),
                warning.incidentId(),
                warning.region(),
                Beijing.at(at),
                warning.content().exercise());
    }

    private static @Nullable String colour(WarningContent content) {
        Colour colour = content.colour();
        return colour == null ? null : colour.wire();
    }
}
