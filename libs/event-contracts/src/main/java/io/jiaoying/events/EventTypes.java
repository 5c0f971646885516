package io.jiaoying.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.jiaoying.events.assessment.AssessmentConcludedV1;
import io.jiaoying.events.assessment.AssessmentOpenedV1;
import io.jiaoying.events.assessment.AssessmentOpinionGivenV1;
import io.jiaoying.events.assessment.OpinionOverdueV1;
import io.jiaoying.events.assessment.OpinionRequestedV1;
import io.jiaoying.events.call.CallAnsweredV1;
import io.jiaoying.events.call.CallAttemptedV1;
import io.jiaoying.events.call.CallEscalatedV1;
import io.jiaoying.events.call.CallOutStartedV1;
import io.jiaoying.events.call.CallOutStoppedV1;
import io.jiaoying.events.call.CallSentToDoorV1;
import io.jiaoying.events.call.CallUnansweredV1;
import io.jiaoying.events.call.FeedbackGivenV1;
import io.jiaoying.events.call.FeedbackOverdueV1;
import io.jiaoying.events.call.ReminderSentV1;
import io.jiaoying.events.call.ReminderUndeliverableV1;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.events.hazard.HazardRecordedV1;
import io.jiaoying.events.incident.ClockMetLateV1;
import io.jiaoying.events.incident.ClockMetV1;
import io.jiaoying.events.incident.ClockMissedV1;
import io.jiaoying.events.incident.ClockOverdueV1;
import io.jiaoying.events.incident.ClockRemindedV1;
import io.jiaoying.events.incident.ClockStartedV1;
import io.jiaoying.events.incident.ClockSupersededV1;
import io.jiaoying.events.incident.FindingRaisedV1;
import io.jiaoying.events.incident.IncidentClosedV1;
import io.jiaoying.events.incident.IncidentJudgedLikelyMajorV1;
import io.jiaoying.events.incident.IncidentMergeUndoneV1;
import io.jiaoying.events.incident.IncidentMergedV1;
import io.jiaoying.events.incident.IncidentRegradedV1;
import io.jiaoying.events.incident.IncidentReportAddedV1;
import io.jiaoying.events.incident.IncidentReportedV1;
import io.jiaoying.events.incident.IncidentTransferredV1;
import io.jiaoying.events.incident.IncidentTransmittedV1;
import io.jiaoying.events.incident.LevelSkippedV1;
import io.jiaoying.events.incident.NoticeReceiptedV1;
import io.jiaoying.events.incident.NoticeSentV1;
import io.jiaoying.events.incident.TransmissionReceiptedV1;
import io.jiaoying.events.incident.VerificationRequestedV1;
import io.jiaoying.events.warning.WarningCancelledV1;
import io.jiaoying.events.warning.WarningDraftedV1;
import io.jiaoying.events.warning.WarningExpiredV1;
import io.jiaoying.events.warning.WarningIssuedV1;
import io.jiaoying.events.warning.WarningTaskCompletedV1;
import io.jiaoying.events.warning.WarningTaskOverdueV1;
import io.jiaoying.events.warning.WarningTasksAssignedV1;
import io.jiaoying.events.warning.WarningToldOverdueV1;
import io.jiaoying.events.warning.WarningToldV1;
import io.jiaoying.events.warning.WarningUpdatedV1;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every event type there is: its name on the wire, its record, its topic. */
public final class EventTypes {
    /** One event type; {@code name} is the CloudEvents type. */
    public record EventType(String name, Class<? extends Event> record, String topic) {}

    private static final List<EventType> ALL = List.of(
            new EventType(IncidentReportedV1.TYPE, IncidentReportedV1.class, Topics.INCIDENT),
            new EventType(IncidentReportAddedV1.TYPE, IncidentReportAddedV1.class, Topics.INCIDENT),
            new EventType(IncidentRegradedV1.TYPE, IncidentRegradedV1.class, Topics.INCIDENT),
            new EventType(IncidentTransmittedV1.TYPE, IncidentTransmittedV1.class, Topics.INCIDENT),
            new EventType(TransmissionReceiptedV1.TYPE, TransmissionReceiptedV1.class, Topics.INCIDENT),
            new EventType(VerificationRequestedV1.TYPE, VerificationRequestedV1.class, Topics.INCIDENT),
            new EventType(LevelSkippedV1.TYPE, LevelSkippedV1.class, Topics.INCIDENT),
            new EventType(NoticeSentV1.TYPE, NoticeSentV1.class, Topics.INCIDENT),
            new EventType(NoticeReceiptedV1.TYPE, NoticeReceiptedV1.class, Topics.INCIDENT),
            new EventType(IncidentTransferredV1.TYPE, IncidentTransferredV1.class, Topics.INCIDENT),
            new EventType(IncidentJudgedLikelyMajorV1.TYPE, IncidentJudgedLikelyMajorV1.class, Topics.INCIDENT),
            new EventType(IncidentClosedV1.TYPE, IncidentClosedV1.class, Topics.INCIDENT),
            new EventType(IncidentMergedV1.TYPE, IncidentMergedV1.class, Topics.INCIDENT),
            new EventType(IncidentMergeUndoneV1.TYPE, IncidentMergeUndoneV1.class, Topics.INCIDENT),
            new EventType(ClockStartedV1.TYPE, ClockStartedV1.class, Topics.INCIDENT),
            new EventType(ClockMetV1.TYPE, ClockMetV1.class, Topics.INCIDENT),
            new EventType(ClockMetLateV1.TYPE, ClockMetLateV1.class, Topics.INCIDENT),
            new EventType(ClockRemindedV1.TYPE, ClockRemindedV1.class, Topics.INCIDENT),
            new EventType(ClockOverdueV1.TYPE, ClockOverdueV1.class, Topics.INCIDENT),
            new EventType(ClockMissedV1.TYPE, ClockMissedV1.class, Topics.INCIDENT),
            new EventType(ClockSupersededV1.TYPE, ClockSupersededV1.class, Topics.INCIDENT),
            new EventType(FindingRaisedV1.TYPE, FindingRaisedV1.class, Topics.INCIDENT),
            new EventType(HazardRecordedV1.TYPE, HazardRecordedV1.class, Topics.HAZARD),
            new EventType(AssessmentOpenedV1.TYPE, AssessmentOpenedV1.class, Topics.ASSESSMENT),
            new EventType(AssessmentOpinionGivenV1.TYPE, AssessmentOpinionGivenV1.class, Topics.ASSESSMENT),
            new EventType(AssessmentConcludedV1.TYPE, AssessmentConcludedV1.class, Topics.ASSESSMENT),
            new EventType(OpinionRequestedV1.TYPE, OpinionRequestedV1.class, Topics.ASSESSMENT),
            new EventType(OpinionOverdueV1.TYPE, OpinionOverdueV1.class, Topics.ASSESSMENT),
            new EventType(WarningDraftedV1.TYPE, WarningDraftedV1.class, Topics.WARNING),
            new EventType(WarningIssuedV1.TYPE, WarningIssuedV1.class, Topics.WARNING),
            new EventType(WarningUpdatedV1.TYPE, WarningUpdatedV1.class, Topics.WARNING),
            new EventType(WarningCancelledV1.TYPE, WarningCancelledV1.class, Topics.WARNING),
            new EventType(WarningExpiredV1.TYPE, WarningExpiredV1.class, Topics.WARNING),
            new EventType(WarningToldV1.TYPE, WarningToldV1.class, Topics.WARNING),
            new EventType(WarningToldOverdueV1.TYPE, WarningToldOverdueV1.class, Topics.WARNING),
            new EventType(WarningTasksAssignedV1.TYPE, WarningTasksAssignedV1.class, Topics.WARNING),
            new EventType(WarningTaskCompletedV1.TYPE, WarningTaskCompletedV1.class, Topics.WARNING),
            new EventType(WarningTaskOverdueV1.TYPE, WarningTaskOverdueV1.class, Topics.WARNING),
            new EventType(CallOutStartedV1.TYPE, CallOutStartedV1.class, Topics.CALL),
            new EventType(CallAttemptedV1.TYPE, CallAttemptedV1.class, Topics.CALL),
            new EventType(CallAnsweredV1.TYPE, CallAnsweredV1.class, Topics.CALL),
            new EventType(CallEscalatedV1.TYPE, CallEscalatedV1.class, Topics.CALL),
            new EventType(CallSentToDoorV1.TYPE, CallSentToDoorV1.class, Topics.CALL),
            new EventType(CallUnansweredV1.TYPE, CallUnansweredV1.class, Topics.CALL),
            new EventType(FeedbackGivenV1.TYPE, FeedbackGivenV1.class, Topics.CALL),
            new EventType(FeedbackOverdueV1.TYPE, FeedbackOverdueV1.class, Topics.CALL),
            new EventType(ReminderSentV1.TYPE, ReminderSentV1.class, Topics.CALL),
            new EventType(ReminderUndeliverableV1.TYPE, ReminderUndeliverableV1.class, Topics.CALL),
            new EventType(CallOutStoppedV1.TYPE, CallOutStoppedV1.class, Topics.CALL),
            new EventType(PersonRegisteredV1.TYPE, PersonRegisteredV1.class, Topics.DIRECTORY),
            new EventType(PersonRemovedV1.TYPE, PersonRemovedV1.class, Topics.DIRECTORY));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));

    private EventTypes() {}

    public static List<EventType> all() {
        return ALL;
    }

    /** By the CloudEvents type of a received event. */
    public static Optional<EventType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
