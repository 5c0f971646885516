package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.events.Event;
import io.jiaoying.timeline.TimelineDraft;
import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Ladder;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what one batch of due targets of one call-out leads to. */
final class Rungs {
    private static final String CLOCK = "clock";

    final List<AttemptDraft> attempts = new ArrayList<>();
    final Map<UUID, Integer> next = new LinkedHashMap<>();
    final List<UUID> toDoor = new ArrayList<>();
    final List<@Nullable String> asked = new ArrayList<>();
    final List<UUID> givenUp = new ArrayList<>();
    final List<UUID> climbed = new ArrayList<>();
    final List<Deadline> deadlines = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<TimelineDraft> entries = new ArrayList<>();

    /** The message each person of a branch gets per channel, whoever else of theirs is silent. */
    private final Map<String, UUID> contacts = new HashMap<>();

    private final Instant now;

    Rungs(Instant now) {
        this.now = now;
    }

    void take(LockedCall call, Ladder.Decision decision) {
        if (decision instanceof Ladder.Decision.Call step) {
            call(call, step);
        } else if (decision instanceof Ladder.Decision.SendToDoor door) {
            door(call, door);
        } else if (decision instanceof Ladder.Decision.Wait wait) {
            waitFor(call, wait.patience());
        } else {
            giveUp(call);
        }
    }

    private void call(LockedCall call, Ladder.Decision.Call step) {
        climbed.add(call.id());
        next.put(call.id(), step.next());
        waitFor(call, step.patience());
        String other = step.otherPersonId();
        for (Channel channel : step.channels()) {
            attempts.add(other == null ? own(call, step, channel) : about(call, step, channel, other));
        }
        if (other != null) {
            events.add(CallEvents.escalated(call, step.who(), other, now));
            entries.add(entry("call-escalated", call, Map.of("step", step.who().wire(), "toPersonId", other)));
        }
    }

    private static AttemptDraft own(LockedCall call, Ladder.Decision.Call step, Channel channel) {
        return new AttemptDraft(
                UUID.randomUUID(),
                call.id(),
                call.personId(),
                step.who(),
                step.next() - 1,
                false,
                channel,
                AttemptState.QUEUED,
                null);
    }

    /** One superior with many silent people gets one message per channel, not a storm. */
    private AttemptDraft about(LockedCall call, Ladder.Decision.Call step, Channel channel, String other) {
        UUID id = UUID.randomUUID();
        UUID contact = contacts.computeIfAbsent(other + " " + channel.wire(), key -> id);
        AttemptState state = contact.equals(id) ? AttemptState.QUEUED : AttemptState.BUNDLED;
        return new AttemptDraft(id, call.id(), other, step.who(), step.next() - 1, false, channel, state, contact);
    }

    private void door(LockedCall call, Ladder.Decision.SendToDoor door) {
        climbed.add(call.id());
        next.put(call.id(), door.next());
        waitFor(call, door.patience());
        toDoor.add(call.id());
        asked.add(door.askedPersonId());
        attempts.add(new AttemptDraft(
                UUID.randomUUID(),
                call.id(),
                call.personId(),
                Step.Who.DOOR,
                door.next() - 1,
                false,
                Channel.DOOR,
                AttemptState.HANDED_OVER,
                null));
        events.add(CallEvents.sentToDoor(call, door.askedPersonId(), now));
        String askedId = door.askedPersonId();
        entries.add(entry("call-sent-to-door", call, askedId == null ? Map.of() : Map.of("askedPersonId", askedId)));
    }

    private void giveUp(LockedCall call) {
        climbed.add(call.id());
        givenUp.add(call.id());
        events.add(CallEvents.unanswered(call, now));
        entries.add(entry("call-unanswered", call, Map.of()));
    }

    private void waitFor(LockedCall call, Duration patience) {
        deadlines.add(new Deadline(CallKeys.step(call.id()), CallKeys.STEP, now.plus(patience)));
    }

    private TimelineDraft entry(String kind, LockedCall call, Map<String, String> more) {
        Map<String, String> refs = new HashMap<>(more);
        refs.put("callId", call.id().toString());
        refs.put("personId", call.personId());
        return WarningTimeline.entry(kind, CLOCK, now, refs);
    }
}
