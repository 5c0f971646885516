package io.jiaoying.warning.feedback.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CallKeys;
import io.jiaoying.warning.calling.application.CallRefusals;
import io.jiaoying.warning.calling.application.Calls;
import io.jiaoying.warning.calling.application.LockedCall;
import io.jiaoying.warning.feedback.domain.DemandState;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import io.jiaoying.warning.feedback.domain.Report;
import io.jiaoying.warning.feedback.domain.ReportFaults;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes the feedback 反馈 of one target; a correction stands beside what it corrects. */
@ApplicationScoped
public class GiveFeedback {
    private final Calls calls;
    private final ReportTable reports;
    private final DemandTable demands;
    private final CallBackToPost callBack;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final InstantSource clock;

    GiveFeedback(
            Calls calls,
            ReportTable reports,
            DemandTable demands,
            CallBackToPost callBack,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            InstantSource clock) {
        this.calls = calls;
        this.reports = reports;
        this.demands = demands;
        this.callBack = callBack;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    public Uni<Void> give(Tx tx, UUID callId, Report report, String by) {
        refuse(ReportFaults.of(report));
        return calls.lock(tx, List.of(callId)).chain(locked -> {
            if (locked.isEmpty()) {
                throw CallRefusals.noSuchCall();
            }
            LockedCall call = locked.get(0);
            return requirePlausible(tx, call, report)
                    .chain(() -> demands.lockWaiting(tx, callId))
                    .chain(owed -> keep(tx, call, report, by, owed));
        });
    }

    private static void refuse(List<ReportFaults.Fault> faults) {
        if (!faults.isEmpty()) {
            throw FeedbackRefusals.faulty(faults);
        }
    }

    private Uni<Void> requirePlausible(Tx tx, LockedCall call, Report report) {
        UUID corrects = report.corrects();
        Uni<Boolean> known =
                corrects == null ? Uni.createFrom().item(true) : reports.wasGivenFor(tx, corrects, call.id());
        return known.invoke(ours -> {
                    if (!ours) {
                        throw FeedbackRefusals.correctsNothing();
                    }
                })
                .chain(() -> reports.standing(tx, call.out().warningId(), call.region()))
                .invoke(standing -> refuse(ReportFaults.beside(report, standing)))
                .replaceWithVoid();
    }

    private Uni<Void> keep(Tx tx, LockedCall call, Report report, String by, List<Owed> owed) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        List<Owed> met = owed.stream().filter(one -> report.answers(one.type())).toList();
        boolean late = met.isEmpty() ? isLate(call, now) : met.stream().anyMatch(one -> one.isLate(now));
        Cause cause = new Cause(call.out().correlationId(), null);
        return reports.insert(tx, id, call.id(), report, by, now, late)
                .chain(() -> demands.met(tx, met.stream().map(Owed::id).toList(), id, now))
                .chain(() -> deadlines.cancel(tx, over(call, met)))
                .chain(() -> outbox.append(tx, cause, FeedbackEvents.given(call, id, report, now, late)))
                .chain(() -> callBack.ifNotInPlace(tx, cause, call, report, owed, now))
                .chain(() -> timeline.append(
                        tx, call.out().warningId(), "feedback-given", by, now, refs(call, id, report, late)));
    }

    /** The time of one that is asked again and again goes on: with it the next round begins. */
    private static List<String> over(LockedCall call, List<Owed> met) {
        return Stream.concat(
                        Stream.of(CallKeys.feedback(call.id())),
                        met.stream()
                                .filter(one ->
                                        FeedbackRules.every(call, one).isEmpty() || one.state() == DemandState.OVERDUE)
                                .map(one -> DemandKeys.of(one.id())))
                .toList();
    }

    private static boolean isLate(LockedCall call, Instant now) {
        Instant due = call.feedbackDueAt();
        return !call.feedbackGiven() && due != null && now.isAfter(due);
    }

    private static Map<String, String> refs(LockedCall call, UUID id, Report report, boolean late) {
        Map<String, String> refs = new HashMap<>(Map.of(
                "callId",
                call.id().toString(),
                "personId",
                call.personId(),
                "feedbackId",
                id.toString(),
                "late",
                String.valueOf(late)));
        FeedbackType type = report.type();
        if (type != null) {
            refs.put("type", type.wire());
        }
        UUID corrects = report.corrects();
        if (corrects != null) {
            refs.put("corrects", corrects.toString());
        }
        return refs;
    }
}
