package io.jiaoying.access.app;

import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.access.validation.NotInFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Report(
        @NotBlank @Size(max = 20) String eventType,
        @NotNull @NotInFuture Instant occurredAt,
        @NotNull @Valid Place place,
        @Nullable @Valid Casualties casualties,
        @Nullable List<@Valid Place> areas,
        @Nullable Kind kind,
        boolean exercise) {

    public record Place(
            @NotBlank @KnownRegion String region, @Nullable String text) {}

    public record Casualties(@PositiveOrZero @Nullable Integer dead) {}

    public enum Kind {
        flood,
        fire
    }
}
