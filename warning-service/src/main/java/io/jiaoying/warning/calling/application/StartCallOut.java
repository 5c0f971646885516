package io.jiaoying.warning.calling.application;

import io.jiaoying.access.Identity;
import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.events.call.CallOutStartedV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.jiaoying.warning.issuing.application.Warnings;
import io.jiaoying.warning.issuing.domain.Colour;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts the 叫应 of an issued warning. */
@ApplicationScoped
public class StartCallOut {
    private final Warnings warnings;
    private final Calls calls;
    private final Profiles profiles;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final DispatchSignal dispatch;
    private final InstantSource clock;

    StartCallOut(
            Warnings warnings,
            Calls calls,
            Profiles profiles,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            DispatchSignal dispatch,
            InstantSource clock) {
        this.warnings = warnings;
        this.calls = calls;
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    public Uni<Void> start(Tx tx, Identity by, UUID warningId, String profileId) {
        Profile profile = profiles.find(profileId).orElseThrow(() -> CallRefusals.unknownProfile(profiles.ids()));
        Instant now = clock.instant();
        return warnings.lock(tx, warningId).chain(found -> {
            Warning warning = found.orElseThrow(CallRefusals::noSuchWarning);
            warning.content().regions().forEach(by::requireRegion);
            if (!warning.reachesPeople(now)) {
                throw CallRefusals.notInForce();
            }
            return start(tx, warning, by.party(), profile, now);
        });
    }

    private Uni<Void> start(Tx tx, Warning warning, String by, Profile profile, Instant now) {
        Cause cause = Cause.fresh();
        var out = new Calls.NewCallOut(
                UUID.randomUUID(),
                warning.id(),
                profile,
                colour(warning),
                by,
                now,
                cause.correlationId(),
                cause.traceparent());
        return calls.endIfDone(tx, warning.id(), now)
                .chain(() -> calls.open(tx, out))
                .chain(opened -> opened ? calls.expand(tx, out) : refuse(CallRefusals.alreadyRunning()))
                .chain(targets -> targets.isEmpty()
                        ? refuse(CallRefusals.nobodyToCall())
                        : Uni.createFrom().item(targets))
                .chain(targets -> deadlines
                        .schedule(tx, cause, firstSteps(out, targets))
                        .chain(() -> outbox.append(tx, cause, started(warning, out, targets.size())))
                        .chain(() ->
                                timeline.append(tx, warning.id(), "call-out-started", by, now, refs(out, targets))))
                .invoke(() -> tx.afterCommit(dispatch::wake));
    }

    private static <T> Uni<T> refuse(RuntimeException refusal) {
        return Uni.createFrom().failure(refusal);
    }

    private static List<Deadline> firstSteps(Calls.NewCallOut out, List<UUID> targets) {
        Instant due =
                out.startedAt().plus(out.profile().ladder(out.colour()).get(0).patience());
        return targets.stream()
                .map(id -> new Deadline(CallKeys.step(id), CallKeys.STEP, due))
                .toList();
    }

    private static CallOutStartedV1 started(Warning warning, Calls.NewCallOut out, int targets) {
        return new CallOutStartedV1(
                warning.id().toString(),
                warning.incidentId(),
                warning.region(),
                out.profile().id(),
                targets,
                Beijing.at(out.startedAt()),
                warning.content().exercise());
    }

    private static Map<String, String> refs(Calls.NewCallOut out, List<UUID> targets) {
        return Map.of(
                "callOutId",
                out.id().toString(),
                "profile",
                out.profile().id(),
                "targets",
                String.valueOf(targets.size()));
    }

    private static @Nullable String colour(Warning warning) {
        Colour colour = warning.content().colour();
        return colour == null ? null : colour.wire();
    }
}
