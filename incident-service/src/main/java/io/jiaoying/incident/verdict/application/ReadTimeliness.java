package io.jiaoying.incident.verdict.application;

import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.verdict.domain.Timeliness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 及时率 of a region and period. */
@ApplicationScoped
public class ReadTimeliness {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private final VerdictQueries queries;
    private final ServerTime time;

    ReadTimeliness(VerdictQueries queries, ServerTime time) {
        this.queries = queries;
        this.time = time;
    }

    /**
     * From the first of this month and up to now unless said otherwise.
     *
     * @param region a prefix the caller may see
     */
    public Uni<Timeliness> read(String region, @Nullable Instant from, @Nullable Instant until) {
        Instant now = time.instant();
        Instant end = Objects.requireNonNullElse(until, now);
        Instant start = Objects.requireNonNullElseGet(from, () -> monthOf(end));
        var asked = new VerdictQueries.Asked(region, Timeliness.digitsBelow(region), start, end, now);
        return queries.count(asked).map(counts -> new Timeliness(region, start, end, now, counts));
    }

    private static Instant monthOf(Instant instant) {
        ZonedDateTime day = instant.atZone(BEIJING).truncatedTo(ChronoUnit.DAYS);
        return day.with(TemporalAdjusters.firstDayOfMonth()).toInstant();
    }
}
