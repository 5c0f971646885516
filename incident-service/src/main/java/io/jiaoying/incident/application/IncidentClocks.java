package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.incident.clock.domain.BindingRule;
import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Moments;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.reminder.domain.ReminderPlan;
import io.jiaoying.outbox.EventIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The clocks of an incident, and the deadlines that watch them. */
final class IncidentClocks {
    static final String DEADLINE_KIND = "clock-due";
    private static final String KEY = "clock:";

    private IncidentClocks() {}

    /** Clocks of the rules that bind now and have none yet; running ones are never restarted. */
    static List<Clock> newClocks(
            Incident incident, List<RulePack> packs, List<Clock> existing, Map<String, Instant> reached, Instant now) {
        var moments = new Moments(incident.occurredAt(), incident.knownAt(), incident.receivedAt(), reached);
        return BindingRule.rulesThatBind(packs, circumstances(incident)).stream()
                .filter(binding -> existing.stream().noneMatch(clock -> isOf(clock, binding)))
                .map(binding -> Clock.of(EventIds.next(), incident.id(), binding, moments, now))
                .toList();
    }

    private static Circumstances circumstances(Incident incident) {
        ReportContent view = incident.content();
        return new Circumstances(
                incident.eventType(), incident.grade(), Objects.requireNonNullElse(view.sensitive(), List.of()));
    }

    private static boolean isOf(Clock clock, BindingRule binding) {
        return clock.pack().equals(binding.pack().key())
                && clock.ruleId().equals(binding.rule().id());
    }

    static List<Deadline> deadlines(List<Clock> clocks) {
        return clocks.stream()
                .flatMap(clock ->
                        ReminderPlan.firstLookAt(clock).map(at -> new Deadline(key(clock), DEADLINE_KIND, at)).stream())
                .toList();
    }

    static String key(Clock clock) {
        return KEY + clock.id();
    }

    static UUID clockOf(String deadlineKey) {
        return UUID.fromString(deadlineKey.substring(KEY.length()));
    }
}
