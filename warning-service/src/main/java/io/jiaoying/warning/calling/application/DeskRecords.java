package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The desk's own call or knock at the door is an attempt like any other: it stands in the list beside the carriers'. */
@ApplicationScoped
class DeskRecords {
    private final Attempts attempts;

    DeskRecords(Attempts attempts) {
        this.attempts = attempts;
    }

    /** The answer with the attempt it came to; nothing is attempted any more about a call that is settled. */
    Uni<GivenAnswer> keep(Tx tx, LockedCall call, GivenAnswer given) {
        Channel channel = given.deskRecord();
        if (channel == null || !call.state().open()) {
            return Uni.createFrom().item(given);
        }
        if (channel == Channel.DOOR && call.state() == CallState.AT_THE_DOOR) {
            return attempts.visitOf(tx, call.id()).map(given::to);
        }
        Step.Who who = channel == Channel.DOOR ? Step.Who.DOOR : Step.Who.SELF;
        AttemptDraft record =
                AttemptDraft.wake(call, call.personId(), who, call.nextStep() - 1, channel, AttemptState.HANDED_OVER);
        return attempts.insert(tx, List.of(record), null).replaceWith(given.to(record.id()));
    }
}
