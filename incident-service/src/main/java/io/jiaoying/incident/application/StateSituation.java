package io.jiaoying.incident.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.clock.domain.Situation;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The official judgement that a disaster is stable 灾情稳定 or that the response has ended 处置结束. */
@ApplicationScoped
public class StateSituation {
    private static final List<String> STATES = List.of("stable", "ended");
    private final IncidentAccess access;
    private final Situations situations;
    private final AdvanceClocks advance;
    private final IncidentLog log;
    private final ServerTime time;

    StateSituation(
            IncidentAccess access, Situations situations, AdvanceClocks advance, IncidentLog log, ServerTime time) {
        this.access = access;
        this.situations = situations;
        this.advance = advance;
        this.log = log;
        this.time = time;
    }

    /** @param at null for now */
    public record Stated(@Nullable String state, @Nullable Instant at) {}

    /** Refuses (400) what cannot be whatever the incident is; call it before opening a transaction. */
    public void check(Stated stated) {
        if (stated.state() == null || !STATES.contains(stated.state())) {
            throw Refusal.invalid("state", "应为 stable 或 ended", "must be stable or ended");
        }
        if (stated.at() != null && stated.at().isAfter(time.instant())) {
            throw Refusal.invalid("at", "不能晚于当前时间", "must not be in the future");
        }
    }

    public Uni<Situation> state(Tx tx, Identity caller, UUID incidentId, Stated stated) {
        return access.lock(tx, caller, incidentId)
                .chain(incident -> situations.of(tx, incidentId).chain(known -> {
                    Instant now = time.instant();
                    Instant at = Objects.requireNonNullElse(stated.at(), now);
                    refuseUnlessPossible(incident, at);
                    Situation next = "stable".equals(stated.state()) ? known.stable(at) : known.ended(at);
                    return next.equals(known)
                            ? Uni.createFrom().item(known)
                            : keep(tx, caller, incident, stated, next, at, now).replaceWith(next);
                }));
    }

    private static void refuseUnlessPossible(Incident incident, Instant at) {
        if (at.isBefore(incident.occurredAt())) {
            throw Refusal.invalid("at", "早于事发时间", "is before the event occurred");
        }
    }

    private Uni<Void> keep(
            Tx tx, Identity caller, Incident incident, Stated stated, Situation next, Instant at, Instant now) {
        Cause cause = Cause.fresh();
        var entry = new Fact(new TimelineDraft("situation-" + stated.state(), caller.party(), at, now, Map.of()), null);
        var step = Step.of(incident, caller.party(), now, cause);
        return situations
                .keep(tx, incident.id(), next, caller.party(), now)
                .chain(() -> advance.advance(tx, step))
                .chain(moved -> log.write(
                        tx,
                        cause,
                        incident.id(),
                        Stream.concat(Stream.of(entry), moved.stream()).toList()));
    }
}
