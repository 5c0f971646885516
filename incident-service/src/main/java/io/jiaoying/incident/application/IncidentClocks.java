package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Moments;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.clock.domain.Situation;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.reminder.domain.ReminderPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clocks of an incident, and the deadlines that watch them. */
public final class IncidentClocks {
    static final String DEADLINE_KIND = "clock-due";
    static final String REPETITION_KIND = "clock-next";
    static final String LOOK_AGAIN_KIND = "incident-look-again";
    private static final String LOOK_AGAIN_KEY = "incident-look-again:";
    private static final String KEY = "clock:";
    private static final String REPETITION_KEY = "clock-next:";

    /** The exact instant of the limit is still in time, so the watcher looks at the millisecond after. */
    static final Duration JUST_AFTER = Duration.ofMillis(1);

    private IncidentClocks() {}

    /** The rules the incident began with. */
    static RuleBook bookOf(RulePacks packs, Incident incident) {
        return packs.bookOf(versions(incident), incident.region());
    }

    static List<PackVersion> versions(Incident incident) {
        return incident.packs().stream().map(PackVersion::parse).toList();
    }

    static Obligations obligations(
            Incident incident,
            RuleBook book,
            Map<String, Instant> reached,
            Situation situation,
            boolean casualtiesChanged,
            Instant now) {
        var moments = new Moments(
                incident.occurredAt(),
                incident.knownAt(),
                incident.receivedAt(),
                reached,
                situation.stableAt(),
                situation.endedAt());
        return new Obligations(
                book,
                circumstances(incident.content(), book, casualtiesChanged, situation.endedAt(), now),
                moments,
                now);
    }

    static Circumstances circumstances(
            ReportContent view, RuleBook book, boolean casualtiesChanged, @Nullable Instant endedAt, Instant now) {
        Instant occurred = Objects.requireNonNull(view.occurredAt());
        Instant until = endedAt == null || endedAt.isAfter(now) ? now : endedAt;
        return new Circumstances(
                Objects.requireNonNull(view.eventType()),
                book.grading().verdict(view),
                view.figures(),
                Objects.requireNonNullElse(view.sensitive(), List.of()),
                casualtiesChanged,
                Duration.between(occurred, now),
                Duration.between(occurred, until));
    }

    /** When time alone may make rules bind it: a forest fire that is not out within 24 hours. */
    static List<Deadline> looksAgain(RuleBook book, Incident incident, Instant now) {
        return book.looksAgainAfter(incident.eventType()).stream()
                .filter(after -> incident.occurredAt().plus(after).isAfter(now))
                .map(after -> new Deadline(
                        LOOK_AGAIN_KEY + incident.id() + ":" + after,
                        LOOK_AGAIN_KIND,
                        incident.occurredAt().plus(after)))
                .toList();
    }

    static UUID lookedAgainAt(String deadlineKey) {
        return UUID.fromString(deadlineKey.split(":")[1]);
    }

    /** What watches a clock that no rule of a pack repeats. */
    public static List<Deadline> deadlines(Clock clock) {
        return watching(clock).toList();
    }

    static List<Deadline> deadlines(RuleBook book, List<Clock> clocks) {
        return clocks.stream()
                .flatMap(clock -> Stream.concat(watching(clock), repeating(book, clock)))
                .toList();
    }

    private static Stream<Deadline> watching(Clock clock) {
        return ReminderPlan.firstLookAt(clock).map(at -> new Deadline(key(clock), DEADLINE_KIND, at)).stream();
    }

    /** Met or not, the next obligation of a repeated rule begins when this one falls due. */
    private static Stream<Deadline> repeating(RuleBook book, Clock clock) {
        return Stream.ofNullable(clock.dueAt())
                .filter(due -> book.ruleOf(clock)
                        .filter(binding -> binding.rule().timing().repeats())
                        .isPresent())
                .map(due -> new Deadline(REPETITION_KEY + clock.id(), REPETITION_KIND, due.plus(JUST_AFTER)));
    }

    static List<String> keys(List<Clock> clocks) {
        return clocks.stream()
                .flatMap(clock -> Stream.of(key(clock), repetitionKey(clock)))
                .toList();
    }

    /** Without what begins their next obligation: that comes, met or not. */
    static List<String> limitKeys(List<Clock> clocks) {
        return clocks.stream().map(IncidentClocks::key).toList();
    }

    static String key(Clock clock) {
        return KEY + clock.id();
    }

    private static String repetitionKey(Clock clock) {
        return REPETITION_KEY + clock.id();
    }

    static UUID clockOf(String deadlineKey) {
        return UUID.fromString(deadlineKey.substring(deadlineKey.indexOf(':') + 1));
    }
}
