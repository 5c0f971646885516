package io.jiaoying.warning.issuing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a warning says. Texts are kept exactly as given: who relays may not alter them (浙江省气象灾害防御条例 art. 24).
 *
 * @param issuedAt when the issuing unit published it; for relayed warnings the station's own time
 */
public record WarningContent(
        String eventType,
        @Nullable Colour colour,
        String headline,
        @Nullable String description,
        @Nullable String instruction,
        List<Area> areas,
        @Nullable Instant onset,
        @Nullable Instant expires,
        @Nullable String issuerName,
        @Nullable Instant issuedAt,
        boolean relayed,
        @Nullable String grade,
        @Nullable String responseLevel,
        @Nullable String incidentId,
        @Nullable String assessmentId,
        boolean exercise) {

    public List<String> regions() {
        return areas.stream().map(Area::region).filter(Objects::nonNull).toList();
    }

    public WarningContent endingAt(Instant end) {
        return new WarningContent(
                eventType,
                colour,
                headline,
                description,
                instruction,
                areas,
                onset,
                end,
                issuerName,
                issuedAt,
                relayed,
                grade,
                responseLevel,
                incidentId,
                assessmentId,
                exercise);
    }

    public WarningContent publishedAt(Instant now) {
        return new WarningContent(
                eventType,
                colour,
                headline,
                description,
                instruction,
                areas,
                onset,
                expires,
                issuerName,
                issuedAt == null ? now : issuedAt,
                relayed,
                grade,
                responseLevel,
                incidentId,
                assessmentId,
                exercise);
    }
}
