package io.jiaoying.warning.calling.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.CountyWide;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.Warnings;
import io.jiaoying.warning.issuing.domain.Colour;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts the 叫应 of an issued warning. */
@ApplicationScoped
public class StartCallOut {
    private final Warnings warnings;
    private final Calls calls;
    private final Profiles profiles;
    private final StartedCallOuts started;
    private final InstantSource clock;

    StartCallOut(Warnings warnings, Calls calls, Profiles profiles, StartedCallOuts started, InstantSource clock) {
        this.warnings = warnings;
        this.calls = calls;
        this.profiles = profiles;
        this.started = started;
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
            requireSecondParty(warning, by.party());
            return start(tx, warning, by.party(), profile, now);
        });
    }

    private static void requireSecondParty(Warning warning, String starter) {
        if (CountyWide.lacksSecondParty(
                warning.content().regions(), warning.draftedBy(), warning.approvedBy(), starter)) {
            throw Refusal.secondPersonNeeded();
        }
    }

    private Uni<Void> start(Tx tx, Warning warning, String by, Profile profile, Instant now) {
        return calls.endIfDone(tx, warning.id(), now)
                .chain(() -> begin(tx, Cause.fresh(), warning, by, profile, now))
                .chain(begun -> switch (begun) {
                    case RUNS_ALREADY -> refuse(CallRefusals.alreadyRunning());
                    case NOBODY_TO_CALL -> refuse(CallRefusals.nobodyToCall());
                    case BEGUN -> Uni.createFrom().voidItem();
                });
    }

    /** How beginning went. */
    public enum Begun {
        BEGUN,
        RUNS_ALREADY,
        NOBODY_TO_CALL
    }

    public Uni<Begun> begin(Tx tx, Cause cause, Warning warning, String by, Profile profile, Instant now) {
        var out = new Calls.NewCallOut(
                UUID.randomUUID(),
                warning.id(),
                profile,
                colour(warning),
                by,
                now,
                cause.correlationId(),
                cause.traceparent());
        return calls.open(tx, out)
                .chain(opened -> opened
                        ? calls.expand(tx, out)
                                .chain(targets -> targets == 0
                                        ? Uni.createFrom().item(Begun.NOBODY_TO_CALL)
                                        : started.started(tx, cause, warning, out, targets)
                                                .replaceWith(Begun.BEGUN))
                        : Uni.createFrom().item(Begun.RUNS_ALREADY));
    }

    private static <T> Uni<T> refuse(RuntimeException refusal) {
        return Uni.createFrom().failure(refusal);
    }

    static @Nullable String colour(Warning warning) {
        Colour colour = warning.content().colour();
        return colour == null ? null : colour.wire();
    }
}
