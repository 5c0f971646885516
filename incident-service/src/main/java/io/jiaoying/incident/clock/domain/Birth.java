package io.jiaoying.incident.clock.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** How the clocks of a rule that binds an incident come into being: waiting, running, or already late. */
record Birth(UUID incidentId, BindingRule binding, Instant now) {

    /** The first of its rule. */
    Clock from(UUID id, Moments moments) {
        return begun(waiting(id, 1), moments);
    }

    Clock from(UUID id, int occurrence, Instant start) {
        return waiting(id, occurrence).startedAt(start, binding.rule().timing().dueAfter(start), now);
    }

    /** One that was dropped and is owed again counts on from where it counted. */
    Clock again(UUID id, Clock dropped, Moments moments) {
        Clock waiting = waiting(id, dropped.occurrence() + 1);
        Instant start = dropped.startsAt();
        return start == null ? begun(waiting, moments) : waiting.startedAt(start, dropped.dueAt(), now);
    }

    private Clock begun(Clock waiting, Moments moments) {
        return moments.startOf(binding.rule())
                .map(start -> waiting.startedAt(start, binding.rule().timing().dueAfter(start), now))
                .orElse(waiting);
    }

    /**
     * The obligations of a repeated rule after this one, up to the first that is not past: the next begins where this one
     * fell due, whether or not it was met.
     */
    List<Clock> following(Clock fallen, Supplier<UUID> ids) {
        var following = new ArrayList<Clock>();
        Instant start = fallen.dueAt();
        for (int number = fallen.occurrence() + 1; start != null && !start.isAfter(now); number++) {
            Clock clock = from(ids.get(), number, start);
            following.add(clock);
            start = clock.dueAt();
        }
        return following;
    }

    private Clock waiting(UUID id, int occurrence) {
        ClockRule rule = binding.rule();
        return new Clock(
                id,
                incidentId,
                binding.pack().key(),
                rule.id(),
                occurrence,
                binding.jurisdiction(),
                rule.asks(),
                rule.basis().text(),
                binding.legal(),
                rule.from(),
                rule.to(),
                rule.mode(),
                rule.timing().clock(),
                rule.timing().limit(),
                null,
                null,
                ClockState.WAITING,
                null,
                null);
    }
}
