package io.jiaoying.incident.verification.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.events.incident.VerificationRequestedV1;
import io.jiaoying.incident.application.ClockFacts;
import io.jiaoying.incident.application.ClockTable;
import io.jiaoying.incident.application.Fact;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentClocks;
import io.jiaoying.incident.application.IncidentLog;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Levels;
import io.jiaoying.incident.verification.domain.AskingLevel;
import io.jiaoying.incident.verification.domain.VerificationClock;
import io.jiaoying.incident.verification.domain.VerificationRequest;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 上级要求核报: a superior's question, with a clock of its own. It holds nothing up: reports go on going up meanwhile. */
@ApplicationScoped
public class AskForVerification {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final IncidentAccess access;
    private final VerificationRequests requests;
    private final ClockTable clocks;
    private final Deadlines deadlines;
    private final IncidentLog log;
    private final ServerTime time;

    /** Who is asked what; {@code limit} is null when the asker sets none. */
    public record Asked(
            String level, String question, @Nullable Duration limit) {

        /** Where the level is missing, who stands for it answers. */
        Asked in(String region) {
            return new Asked(Levels.standingFor(level, region), question, limit);
        }
    }

    /** The question and its clock. */
    public record Opened(VerificationRequest request, Clock clock) {}

    AskForVerification(
            IncidentAccess access,
            VerificationRequests requests,
            ClockTable clocks,
            Deadlines deadlines,
            IncidentLog log,
            ServerTime time) {
        this.access = access;
        this.requests = requests;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.log = log;
        this.time = time;
    }

    public Uni<Opened> ask(Tx tx, Identity caller, UUID incidentId, Asked given) {
        return access.lock(tx, caller, incidentId).chain(incident -> {
            Asked asked = given.in(incident.region());
            String asking = levelAbove(caller, asked.level());
            return requests.count(tx, incidentId)
                    .map(earlier -> opened(caller, incident, asking, asked, earlier + 1))
                    .call(opened -> write(tx, incident, opened));
        });
    }

    private static String levelAbove(Identity caller, String asked) {
        return AskingLevel.of(caller.scope().toString())
                .filter(asking -> AskingLevel.isAbove(asking, asked))
                .orElseThrow(() -> Refusal.forbidden(
                        "not-a-superior", "只有上级值班员可以要求核报。", "Only a superior's desk may ask for verification."));
    }

    private Opened opened(Identity caller, Incident incident, String asking, Asked asked, int ordinal) {
        Instant now = time.instant();
        Clock clock = VerificationClock.started(
                EventIds.next(), incident.id(), ordinal, asked.level(), asking, asked.limit(), now);
        var request = new VerificationRequest(
                EventIds.next(),
                incident.id(),
                clock.id(),
                asking,
                asked.level(),
                asked.question(),
                now,
                caller.party());
        return new Opened(request, clock);
    }

    private Uni<Void> write(Tx tx, Incident incident, Opened opened) {
        Cause cause = Cause.fresh();
        return clocks.insert(tx, incident, List.of(opened.clock()))
                .chain(() -> requests.insert(tx, opened.request()))
                .chain(() -> deadlines.schedule(tx, cause, IncidentClocks.deadlines(opened.clock())))
                .chain(() -> log.write(tx, cause, incident.id(), facts(incident, opened)));
    }

    private static List<Fact> facts(Incident incident, Opened opened) {
        var facts = new ArrayList<Fact>();
        facts.add(requested(incident, opened));
        facts.addAll(new ClockFacts(
                        opened.clock(),
                        incident.region(),
                        incident.exercise(),
                        "system",
                        opened.request().requestedAt())
                .started());
        return facts;
    }

    /** The question itself stays out: nobody can tell what a superior writes into it. */
    private static Fact requested(Incident incident, Opened opened) {
        VerificationRequest request = opened.request();
        var entry = new TimelineDraft(
                "verification-requested",
                request.requestedBy(),
                request.requestedAt(),
                request.requestedAt(),
                Map.of(
                        "requestId", request.id().toString(),
                        "clockId", request.clockId().toString(),
                        "from", request.askedBy(),
                        "to", request.asked()));
        var event = new VerificationRequestedV1(
                incident.id().toString(),
                request.id().toString(),
                request.clockId().toString(),
                incident.region(),
                request.askedBy(),
                request.asked(),
                time(request.requestedAt()),
                opened.clock().dueAt() == null ? null : time(opened.clock().dueAt()),
                incident.exercise());
        return new Fact(entry, event);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(CHINA);
    }
}
