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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides for one batch of due targets of one call-out, and collects what that leads to. */
final class Rungs {
    private static final String CLOCK = "clock";
    private static final int TOWNSHIP_DIGITS = 9;

    final List<AttemptDraft> attempts = new ArrayList<>();
    final Map<UUID, Integer> next = new LinkedHashMap<>();
    final List<DoorVisit> toDoor = new ArrayList<>();
    final List<UUID> givenUp = new ArrayList<>();
    final List<UUID> climbed = new ArrayList<>();
    final List<UUID> calledBack = new ArrayList<>();
    final List<Deadline> deadlines = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<TimelineDraft> entries = new ArrayList<>();

    private final Contacts contacts;
    private final Instant now;

    private Rungs(Contacts contacts, Instant now) {
        this.contacts = contacts;
        this.now = now;
    }

    /**
     * @param silentTownships the townships, nine digits each, of which nothing is heard at all
     * @param contacts messages to people of the branches that have not left yet
     */
    static Rungs decide(List<LockedCall> due, Set<String> silentTownships, Contacts contacts, Instant now) {
        CallOut out = due.get(0).out();
        Ladder ladder = out.profile().ladder(out.colour());
        Rungs rungs = new Rungs(contacts, now);
        for (LockedCall call : due) {
            boolean wholeTownship = silentTownships.contains(township(call));
            rungs.take(call, ladder.decide(call.silent(now, wholeTownship)));
        }
        return rungs;
    }

    static String township(LockedCall call) {
        return call.region()
                .substring(0, Math.min(TOWNSHIP_DIGITS, call.region().length()));
    }

    private void take(LockedCall call, Ladder.Decision decision) {
        if (decision instanceof Ladder.Decision.Call step) {
            call(call, step);
        } else if (decision instanceof Ladder.Decision.SendToDoor door) {
            climb(call, door.next(), door.patience());
            door(call, door.askedPersonId(), door.next() - 1, false);
        } else if (decision instanceof Ladder.Decision.CallCounty county) {
            county(call, county);
        } else if (decision instanceof Ladder.Decision.CallBack back) {
            callBack(call, back);
        } else if (decision instanceof Ladder.Decision.Wait wait) {
            waitFor(call, wait.patience());
        } else {
            giveUp(call);
        }
    }

    private void climb(LockedCall call, int rungAfter, Duration patience) {
        climbed.add(call.id());
        next.put(call.id(), rungAfter);
        waitFor(call, patience);
    }

    private void call(LockedCall call, Ladder.Decision.Call decided) {
        Step step = decided.step();
        climb(call, decided.next(), step.patience());
        String other = decided.otherPersonId();
        String to = other == null ? call.personId() : other;
        for (int place = 0; place < step.channels().size(); place++) {
            AttemptDraft draft = AttemptDraft.wake(
                            call,
                            to,
                            step.who(),
                            decided.next() - 1,
                            place,
                            step.channels().get(place),
                            AttemptState.QUEUED)
                    .waiting(step.delay(place));
            attempts.add(other == null ? draft : contacts.join(draft, step.patience()));
        }
        if (other != null) {
            escalated(call, step.who(), other);
        }
    }

    private void callBack(LockedCall call, Ladder.Decision.CallBack back) {
        climbed.add(call.id());
        calledBack.add(call.id());
        for (Channel channel : back.channels()) {
            attempts.add(AttemptDraft.wake(
                    call, call.personId(), Step.Who.SELF, back.next() - 1, channel, AttemptState.QUEUED));
        }
        waitFor(call, back.patience());
        entries.add(entry("call-called-back", call, Map.of()));
    }

    private void county(LockedCall call, Ladder.Decision.CallCounty county) {
        climb(call, county.next(), county.patience());
        String person = county.countyPersonId();
        if (person != null) {
            for (Channel channel : county.channels()) {
                attempts.add(contacts.join(
                        AttemptDraft.wake(
                                call, person, Step.Who.COUNTY, county.next() - 1, channel, AttemptState.QUEUED),
                        county.patience()));
            }
            escalated(call, Step.Who.COUNTY, person);
        }
        door(call, person, county.next() - 1, true);
    }

    private void escalated(LockedCall call, Step.Who who, String to) {
        events.add(CallEvents.escalated(call, who, to, now));
        entries.add(entry("call-escalated", call, Map.of("step", who.wire(), "toPersonId", to)));
    }

    private void door(LockedCall call, @Nullable String asked, int step, boolean townshipSilent) {
        toDoor.add(new DoorVisit(call.id(), asked, townshipSilent));
        attempts.add(
                AttemptDraft.wake(call, call.personId(), Step.Who.DOOR, step, Channel.DOOR, AttemptState.HANDED_OVER));
        events.add(CallEvents.sentToDoor(call, asked, now));
        Map<String, String> refs = new HashMap<>();
        if (asked != null) {
            refs.put("askedPersonId", asked);
        }
        if (townshipSilent) {
            refs.put("silentTownship", township(call));
        }
        entries.add(entry("call-sent-to-door", call, refs));
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
