package io.jiaoying.incident.notice.application;

import io.jiaoying.events.incident.IncidentJudgedLikelyMajorV1;
import io.jiaoying.events.incident.IncidentTransferredV1;
import io.jiaoying.events.incident.NoticeReceiptedV1;
import io.jiaoying.events.incident.NoticeSentV1;
import io.jiaoying.incident.application.Fact;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.notice.domain.Notice;
import io.jiaoying.timeline.TimelineDraft;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/** What is written down and told about notices. References only, no reasons and no names. */
final class NoticeFacts {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private NoticeFacts() {}

    static Fact sent(Notice notice) {
        Notice.Sent sent = Objects.requireNonNull(notice.sent());
        var event = new NoticeSentV1(
                notice.incidentId().toString(),
                notice.id().toString(),
                notice.region(),
                notice.kind().wire(),
                notice.recipient(),
                sent.mode().wire(),
                time(sent.at()),
                time(sent.recordedAt()),
                notice.exercise());
        return new Fact(entry("notice-sent", notice), event);
    }

    static Fact transferred(Notice notice) {
        Notice.Sent sent = Objects.requireNonNull(notice.sent());
        var event = new IncidentTransferredV1(
                notice.incidentId().toString(),
                notice.id().toString(),
                notice.region(),
                notice.recipient(),
                time(sent.at()),
                notice.exercise());
        return new Fact(entry("incident-transferred", notice), event);
    }

    private static TimelineDraft entry(String kind, Notice notice) {
        Notice.Sent sent = Objects.requireNonNull(notice.sent());
        return new TimelineDraft(
                kind,
                sent.by(),
                sent.at(),
                sent.recordedAt(),
                Map.of(
                        "noticeId", notice.id().toString(),
                        "kind", notice.kind().wire(),
                        "recipient", notice.recipient(),
                        "mode", sent.mode().wire()));
    }

    static Fact receipted(Notice notice) {
        Notice.Receipt receipt = Objects.requireNonNull(notice.receipt());
        var entry = new TimelineDraft(
                "notice-receipted",
                receipt.by(),
                receipt.at(),
                receipt.at(),
                Map.of("noticeId", notice.id().toString(), "recipient", notice.recipient()));
        var event = new NoticeReceiptedV1(
                notice.incidentId().toString(),
                notice.id().toString(),
                notice.region(),
                notice.recipient(),
                time(receipt.at()),
                notice.exercise());
        return new Fact(entry, event);
    }

    static Fact judgedLikelyMajor(Incident incident, String grade, Instant now, String by) {
        return new Fact(
                new TimelineDraft("judged-likely-major", by, now, now, Map.of("grade", grade)),
                new IncidentJudgedLikelyMajorV1(
                        incident.id().toString(), incident.region(), grade, time(now), incident.exercise()));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(CHINA);
    }
}
