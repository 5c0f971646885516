package io.jiaoying.warning.drilling.application;

import io.jiaoying.warning.drilling.domain.Turn;
import io.jiaoying.warning.drilling.domain.WakingHours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator sets about drills. */
@ApplicationScoped
class DrillSettings {
    private final List<String> checkedRegions;
    private final int checkDay;
    private final String checkProfile;
    private final WakingHours hours;
    private final Turn.Pace pace;

    DrillSettings(
            @ConfigProperty(name = "jiaoying.drilling.number-check.regions") Optional<List<String>> regions,
            @ConfigProperty(name = "jiaoying.drilling.number-check.day", defaultValue = "5") int day,
            @ConfigProperty(name = "jiaoying.drilling.number-check.profile", defaultValue = "NUMBER-CHECK")
                    String profile,
            @ConfigProperty(name = "jiaoying.drilling.number-check.from", defaultValue = "09:00") LocalTime from,
            @ConfigProperty(name = "jiaoying.drilling.number-check.until", defaultValue = "20:00") LocalTime until,
            @ConfigProperty(name = "jiaoying.drilling.number-check.batch", defaultValue = "20") int batch,
            @ConfigProperty(name = "jiaoying.drilling.number-check.apart", defaultValue = "PT1M") Duration apart,
            @ConfigProperty(name = "jiaoying.drilling.number-check.yield", defaultValue = "PT15M") Duration yield) {
        this.checkedRegions = regions.orElse(List.of());
        this.checkDay = day;
        this.checkProfile = profile;
        this.hours = new WakingHours(from, until);
        this.pace = new Turn.Pace(batch, apart, yield);
    }

    List<String> checkedRegions() {
        return checkedRegions;
    }

    int checkDay() {
        return checkDay;
    }

    String checkProfile() {
        return checkProfile;
    }

    WakingHours hours() {
        return hours;
    }

    Turn.Pace pace() {
        return pace;
    }
}
