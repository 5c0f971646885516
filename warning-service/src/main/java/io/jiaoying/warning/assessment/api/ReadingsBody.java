package io.jiaoying.warning.assessment.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.access.validation.NotInFuture;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.assessment.domain.Reading;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A batch of readings. */
record ReadingsBody(@NotNull @Size(min = 1, max = 2000) List<@Valid @NotNull ReadingBody> readings) {
    private static final int COUNTY_DIGITS = 6;

    /** One reading. */
    record ReadingBody(
            @NotBlank @Size(max = 100) String source,
            @NotBlank @Size(max = 100) String station,
            @NotBlank String kind,
            @NotNull Double value,
            @NotBlank String unit,
            @NotNull @NotInFuture Instant at,
            @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
            @NotBlank @KnownRegion String region) {}

    List<Reading> toReadings() {
        List<Violation> violations = new ArrayList<>();
        List<Reading> parsed = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            parse(violations, "readings[" + i + "].", readings.get(i)).ifPresent(parsed::add);
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return parsed;
    }

    private static Optional<Reading> parse(List<Violation> violations, String path, ReadingBody body) {
        Optional<ReadingKind> kind = ReadingKind.of(body.kind());
        if (kind.isEmpty()) {
            List<String> known =
                    Arrays.stream(ReadingKind.values()).map(ReadingKind::wire).toList();
            violations.add(Violation.of(path + "kind", "须为 " + known + " 之一", "must be one of " + known));
            return Optional.empty();
        }
        int before = violations.size();
        check(violations, path, body, kind.get());
        return violations.size() > before
                ? Optional.empty()
                : Optional.of(new Reading(
                        body.source(),
                        body.station(),
                        kind.get(),
                        body.value(),
                        body.at(),
                        body.longitude(),
                        body.latitude(),
                        RegionCode.expand(body.region())));
    }

    private static void check(List<Violation> violations, String path, ReadingBody body, ReadingKind kind) {
        if (!kind.unit().equals(body.unit())) {
            violations.add(Violation.of(path + "unit", "单位须为 " + kind.unit(), "must be " + kind.unit()));
        }
        if (!kind.isPossible(body.value())) {
            violations.add(Violation.of(path + "value", "数值超出可能范围", "is not a possible value"));
        }
        if (RegionCode.shorten(body.region()).length() < COUNTY_DIGITS) {
            violations.add(Violation.of(path + "region", "须至少到县级", "must be a county or beneath"));
        }
    }
}
