package io.jiaoying.incident.application;

import static io.jiaoying.incident.application.China.time;
import static io.jiaoying.incident.application.China.timeOrNull;

import io.jiaoying.events.Event;
import io.jiaoying.events.incident.ClockMetLateV1;
import io.jiaoying.events.incident.ClockMetV1;
import io.jiaoying.events.incident.ClockMissedV1;
import io.jiaoying.events.incident.ClockOverdueV1;
import io.jiaoying.events.incident.ClockStartedV1;
import io.jiaoying.events.incident.ClockSupersededV1;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.timeline.TimelineDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is written down and told about one clock. */
public record ClockFacts(Clock clock, String region, boolean exercise, String actor, Instant now) {

    /** The law no longer asks for it. */
    Fact superseded() {
        return fact(
                "clock-superseded",
                now,
                new ClockSupersededV1(
                        clock.incidentId().toString(),
                        clock.id().toString(),
                        clock.ruleId(),
                        clock.pack().id(),
                        clock.pack().version(),
                        clock.legal(),
                        clock.from(),
                        clock.to(),
                        clock.mode().wire(),
                        region,
                        timeOrNull(clock.startsAt()),
                        timeOrNull(clock.dueAt()),
                        time(now),
                        exercise));
    }

    /** It ran as a reminder because the event is sensitive; now its grade makes it law. */
    Fact becameLaw() {
        return new Fact(entry("clock-became-law", now, Map.of()), null);
    }

    /** Where the incident turned out to have happened, it is owed between other levels; what was counted stays counted. */
    Fact readdressed(Clock before) {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("fromBefore", before.from());
        levels.put("toBefore", before.to());
        levels.put("from", clock.from());
        levels.put("to", clock.to());
        return new Fact(entry("clock-readdressed", now, levels), null);
    }

    /** A clock that started: also that it was late already, if it was. */
    public List<Fact> started() {
        var facts = new ArrayList<Fact>();
        if (clock.startsAt() != null) {
            Map<String, String> late = clock.state() == ClockState.OVERDUE ? Map.of("lateAtBirth", "true") : Map.of();
            facts.add(new Fact(
                    entry("clock-started", clock.startsAt(), late),
                    new ClockStartedV1(
                            clock.incidentId().toString(),
                            clock.id().toString(),
                            clock.ruleId(),
                            clock.pack().id(),
                            clock.pack().version(),
                            clock.legal(),
                            clock.from(),
                            clock.to(),
                            clock.mode().wire(),
                            region,
                            timeOrNull(clock.startsAt()),
                            timeOrNull(clock.dueAt()),
                            exercise)));
        }
        if (clock.state() == ClockState.OVERDUE) {
            facts.add(overdue());
        }
        return facts;
    }

    Fact overdue() {
        Instant due = Objects.requireNonNull(clock.dueAt());
        return fact(
                "clock-overdue",
                due,
                new ClockOverdueV1(
                        clock.incidentId().toString(),
                        clock.id().toString(),
                        clock.ruleId(),
                        clock.pack().id(),
                        clock.pack().version(),
                        clock.legal(),
                        clock.from(),
                        clock.to(),
                        clock.mode().wire(),
                        region,
                        timeOrNull(clock.startsAt()),
                        timeOrNull(clock.dueAt()),
                        time(now),
                        timeOrNull(clock.seenLateAt()),
                        exercise));
    }

    Fact satisfied() {
        Instant at = Objects.requireNonNull(clock.satisfiedAt());
        return clock.state() == ClockState.MET
                ? fact("clock-met", at, met(at))
                : fact("clock-met-late", at, metLate(at));
    }

    private Event met(Instant at) {
        return new ClockMetV1(
                clock.incidentId().toString(),
                clock.id().toString(),
                clock.ruleId(),
                clock.pack().id(),
                clock.pack().version(),
                clock.legal(),
                clock.from(),
                clock.to(),
                clock.mode().wire(),
                region,
                timeOrNull(clock.startsAt()),
                timeOrNull(clock.dueAt()),
                time(at),
                exercise);
    }

    private Event metLate(Instant at) {
        return new ClockMetLateV1(
                clock.incidentId().toString(),
                clock.id().toString(),
                clock.ruleId(),
                clock.pack().id(),
                clock.pack().version(),
                clock.legal(),
                clock.from(),
                clock.to(),
                clock.mode().wire(),
                region,
                timeOrNull(clock.startsAt()),
                timeOrNull(clock.dueAt()),
                time(at),
                exercise);
    }

    Fact missed() {
        return fact(
                "clock-missed",
                now,
                new ClockMissedV1(
                        clock.incidentId().toString(),
                        clock.id().toString(),
                        clock.ruleId(),
                        clock.pack().id(),
                        clock.pack().version(),
                        clock.legal(),
                        clock.from(),
                        clock.to(),
                        clock.mode().wire(),
                        region,
                        timeOrNull(clock.startsAt()),
                        timeOrNull(clock.dueAt()),
                        time(now),
                        exercise));
    }

    private Fact fact(String kind, Instant at, Event event) {
        return new Fact(entry(kind, at, Map.of()), event);
    }

    TimelineDraft entry(String kind, Instant at, Map<String, String> more) {
        Map<String, String> refs = new LinkedHashMap<>();
        refs.put("clockId", clock.id().toString());
        refs.put("rule", clock.pack().text() + "/" + clock.ruleId());
        if (clock.dueAt() != null) {
            refs.put("dueAt", time(clock.dueAt()).toString());
        }
        refs.putAll(more);
        return new TimelineDraft(kind, actor, at, now, refs);
    }
}
