package io.jiaoying.resource.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.resource.application.OpenMatters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One administrative unit as shown; {@code code} always has 12 digits. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RegionView(
        String code,
        String name,
        String fullName,
        String level,
        @Nullable String parent) {

    static RegionView of(Region region) {
        return new RegionView(
                region.code(),
                region.name(),
                Regions.get().fullName(region.code()),
                region.level().name().toLowerCase(Locale.ROOT),
                Regions.get().parent(region.code()).map(Region::code).orElse(null));
    }

    /** The unit with what is going on there and beneath; exercises 演练 are counted apart. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record WithMatters(
            String code,
            String name,
            String fullName,
            String level,
            @Nullable String parent,
            long openIncidents,
            long openWarnings,
            long openExercises) {

        static WithMatters of(RegionView region, OpenMatters.Counts open) {
            return new WithMatters(
                    region.code,
                    region.name,
                    region.fullName,
                    region.level,
                    region.parent,
                    open.incidents(),
                    open.warnings(),
                    open.exercises());
        }
    }
}
