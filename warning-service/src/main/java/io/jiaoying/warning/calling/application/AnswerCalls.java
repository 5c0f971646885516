package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.events.Event;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.TimelineDraft;
import io.jiaoying.warning.calling.domain.AnswerRule;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps an answer, and closes the calls it closes under the profile in force. */
@ApplicationScoped
public class AnswerCalls {
    private final Calls calls;
    private final Answers answers;
    private final DeskRecords desk;
    private final NotYetInPlace notYetInPlace;
    private final FeedbackDemands demands;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final InstantSource clock;

    AnswerCalls(
            Calls calls,
            Answers answers,
            DeskRecords desk,
            NotYetInPlace notYetInPlace,
            FeedbackDemands demands,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            InstantSource clock) {
        this.calls = calls;
        this.answers = answers;
        this.desk = desk;
        this.notYetInPlace = notYetInPlace;
        this.demands = demands;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** All calls must be of one call-out, as those of one message are. */
    public Uni<Void> answer(Tx tx, List<UUID> callIds, GivenAnswer given) {
        return calls.lock(tx, callIds)
                .chain(locked -> locked.isEmpty() ? Uni.createFrom().voidItem() : answerLocked(tx, locked, given));
    }

    private Uni<Void> answerLocked(Tx tx, List<LockedCall> locked, GivenAnswer given) {
        Instant now = clock.instant();
        CallOut out = locked.get(0).out();
        Cause cause = new Cause(out.correlationId(), null);
        List<Answers.Judged> judged = new ArrayList<>();
        List<TimelineDraft> entries = new ArrayList<>();
        for (LockedCall call : locked) {
            Answers.Judged one = judge(call, given);
            judged.add(one);
            entries.add(entry(call, one, given, now));
        }
        return desk.keep(tx, locked.get(0), given)
                .chain(kept -> answers.insert(tx, kept, judged, now))
                .chain(() -> close(tx, cause, out.profile(), closing(judged), now))
                .chain(() -> notYetInPlace.keep(tx, cause, locked, given, now))
                .chain(() -> outbox.append(tx, cause, events(locked, judged, now)))
                .chain(() -> timeline.append(tx, out.warningId(), entries));
    }

    static Answers.Judged judge(LockedCall call, GivenAnswer given) {
        Profile profile = call.out().profile();
        boolean late = call.state().answerIsLate();
        boolean open = call.state().mayBecome(CallState.ANSWERED);
        if (!given.aboutSomebodyElse()) {
            boolean closes = AnswerRule.closes(profile, call.post(), given.quality(), given.heardSeconds())
                    && !NotYetInPlace.says(call, given);
            return new Answers.Judged(call.id(), given.quality(), closes && open, late);
        }
        boolean taken = AnswerRule.proxies(profile, given.quality(), given.heardSeconds());
        Quality quality = taken ? Quality.PROXIED : given.quality();
        boolean counts = !call.townshipSilent() && AnswerRule.closes(profile, call.post(), Quality.PROXIED, null);
        return new Answers.Judged(call.id(), quality, taken && open && counts, late);
    }

    private static List<Answers.Judged> closing(List<Answers.Judged> judged) {
        return judged.stream().filter(Answers.Judged::closes).toList();
    }

    private Uni<Void> close(Tx tx, Cause cause, Profile profile, List<Answers.Judged> closing, Instant now) {
        if (closing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant due = feedbackDue(profile, now);
        List<UUID> ids = closing.stream().map(Answers.Judged::callId).toList();
        return answers.close(tx, closing, now, now, due)
                .chain(() ->
                        deadlines.cancel(tx, ids.stream().map(CallKeys::step).toList()))
                .chain(() -> askForFeedback(tx, cause, profile, ids, now, due));
    }

    private Uni<Void> askForFeedback(
            Tx tx, Cause cause, Profile profile, List<UUID> ids, Instant now, @Nullable Instant due) {
        Profile.Feedback feedback = profile.feedback();
        if (feedback != null && feedback.typed()) {
            return demands.answered(tx, cause, profile, ids, now);
        }
        return due == null ? Uni.createFrom().voidItem() : deadlines.schedule(tx, cause, feedbackDeadlines(ids, due));
    }

    private static @Nullable Instant feedbackDue(Profile profile, Instant now) {
        Profile.Feedback feedback = profile.feedback();
        Duration within = feedback == null ? null : feedback.firstWithin();
        return within == null ? null : now.plus(within);
    }

    private static List<Deadline> feedbackDeadlines(List<UUID> ids, Instant due) {
        return ids.stream()
                .map(id -> new Deadline(CallKeys.feedback(id), CallKeys.FEEDBACK, due))
                .toList();
    }

    private static List<Event> events(List<LockedCall> locked, List<Answers.Judged> judged, Instant now) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < locked.size(); i++) {
            events.add(CallEvents.answered(locked.get(i), judged.get(i), now));
        }
        return events;
    }

    private static TimelineDraft entry(LockedCall call, Answers.Judged judged, GivenAnswer given, Instant now) {
        Map<String, String> refs = new HashMap<>();
        refs.put("callId", call.id().toString());
        refs.put("personId", call.personId());
        refs.put("quality", judged.quality().wire());
        refs.put("closes", String.valueOf(judged.closes()));
        refs.put("late", String.valueOf(judged.late()));
        if (given.inPlace() != null) {
            refs.put("inPlace", given.inPlace().toString());
        }
        return new TimelineDraft("call-answered", given.actor(), given.at(), now, refs);
    }
}
