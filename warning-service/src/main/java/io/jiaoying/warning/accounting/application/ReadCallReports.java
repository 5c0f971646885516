package io.jiaoying.warning.accounting.application;

import io.jiaoying.access.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The account of every call-out of a region and period. */
@ApplicationScoped
public class ReadCallReports {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Duration LONGEST = Duration.ofDays(367);
    private static final List<Integer> LEVELS = List.of(2, 4, 6, 9, 12);

    private final CallAccounts accounts;
    private final InstantSource clock;

    ReadCallReports(CallAccounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What was asked for, and what it came to. */
    public record Period(String region, Instant from, Instant until, Instant countedAt, CallAccount account) {}

    /**
     * From the first of this month and up to now unless said otherwise.
     *
     * @param region a prefix the caller may see
     */
    public Uni<Period> read(String region, @Nullable Instant from, @Nullable Instant until) {
        Instant now = clock.instant();
        Instant end = Objects.requireNonNullElse(until, now);
        Instant start = Objects.requireNonNullElseGet(from, () -> monthOf(end));
        if (!start.isBefore(end)) {
            throw Refusal.invalid("to", "须晚于 from", "must be after from");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("from", "时段不能超过一年", "the period must not exceed a year");
        }
        var wanted = new CallAccounts.OfPeriod(region, digitsBelow(region), start, end, ReadCallReport.MOST_MISSED);
        return accounts.in(wanted).map(account -> new Period(region, start, end, now, account));
    }

    private static Instant monthOf(Instant instant) {
        ZonedDateTime day = instant.atZone(BEIJING).truncatedTo(ChronoUnit.DAYS);
        return day.with(TemporalAdjusters.firstDayOfMonth()).toInstant();
    }

    /** One level below the region's own. */
    static int digitsBelow(String region) {
        return LEVELS.stream()
                .filter(digits -> digits > region.length())
                .findFirst()
                .orElse(region.length());
    }
}
