package io.jiaoying.warning.issuing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.domain.WarningContent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A warning as the API shows it: its content as drafted, and what became of it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WarningView(
        UUID id,
        String state,
        String region,
        @JsonUnwrapped WarningBody content,
        String draftedBy,
        Instant draftedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable WarningBody pendingUpdate,
        @Nullable String pendingBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        int version) {
    public static WarningView of(Warning warning) {
        WarningContent pending = warning.pending();
        return new WarningView(
                warning.id(),
                warning.state().wire(),
                warning.region(),
                WarningBody.of(warning.content()),
                warning.draftedBy(),
                warning.draftedAt(),
                warning.approvedBy(),
                warning.approvedAt(),
                pending == null ? null : WarningBody.of(pending),
                warning.pendingBy(),
                warning.endedAt(),
                warning.endReason(),
                warning.version());
    }
}
