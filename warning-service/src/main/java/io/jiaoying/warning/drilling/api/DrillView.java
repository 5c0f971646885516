package io.jiaoying.warning.drilling.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.warning.drilling.application.DrillReader;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drill in a list. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DrillView(
        UUID id,
        String kind,
        UUID warningId,
        boolean exercise,
        String region,
        String profile,
        @Nullable Integer wanted,
        @Nullable String month,
        String startedBy,
        Instant startedAt,
        Instant endsAt,
        @Nullable Instant finishedAt) {
    static DrillView of(DrillReader.Found found) {
        var drill = found.drill();
        return new DrillView(
                drill.id(),
                drill.kind().wire(),
                drill.warningId(),
                true,
                drill.region(),
                drill.profileId(),
                drill.wanted(),
                drill.month(),
                drill.startedBy(),
                drill.startedAt(),
                drill.endsAt(),
                found.finishedAt());
    }
}
