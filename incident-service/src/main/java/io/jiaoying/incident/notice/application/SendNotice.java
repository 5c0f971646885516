package io.jiaoying.incident.notice.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.application.Fact;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentLog;
import io.jiaoying.incident.application.NoticeTable;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.notice.domain.Notice;
import io.jiaoying.incident.notice.domain.NoticeKind;
import io.jiaoying.incident.notice.domain.NoticeMode;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 通报: records that a department, government, garrison or neighbour was told, whether that was due or not. */
@ApplicationScoped
public class SendNotice {
    private final IncidentAccess access;
    private final ReadNotices read;
    private final NoticeTable notices;
    private final IncidentLog log;
    private final ServerTime time;

    /** Somebody told without being due. */
    public record Addressee(
            NoticeKind kind, String recipient, @Nullable String name) {}

    /** How, when and why. */
    public record Sending(
            NoticeMode mode, @Nullable Instant at, @Nullable String reason) {}

    SendNotice(IncidentAccess access, ReadNotices read, NoticeTable notices, IncidentLog log, ServerTime time) {
        this.access = access;
        this.read = read;
        this.notices = notices;
        this.log = log;
        this.time = time;
    }

    public Uni<Notice> sendDue(Tx tx, Identity caller, UUID incidentId, UUID noticeId, Sending sending) {
        return access.lock(tx, caller, incidentId)
                .chain(incident -> read.of(incident).chain(all -> {
                    Notice due = all.stream()
                            .filter(notice -> notice.id().equals(noticeId))
                            .findFirst()
                            .orElseThrow(() -> unknown(noticeId));
                    return send(tx, incident, due.sent(how(caller, incident, sending), sending.reason()));
                }));
    }

    public Uni<Notice> sendTo(Tx tx, Identity caller, UUID incidentId, Addressee to, Sending sending) {
        return access.lock(tx, caller, incidentId)
                .chain(incident -> send(
                        tx, incident, notDue(incident, to).sent(how(caller, incident, sending), sending.reason())));
    }

    private static Notice notDue(Incident incident, Addressee to) {
        return new Notice(
                EventIds.next(),
                incident.id(),
                incident.region(),
                incident.exercise(),
                to.kind(),
                to.recipient(),
                Objects.requireNonNullElse(to.name(), to.recipient()),
                null,
                false,
                null,
                null,
                null,
                null);
    }

    private Notice.Sent how(Identity caller, Incident incident, Sending sending) {
        Instant now = time.instant();
        Instant at = Objects.requireNonNullElse(sending.at(), now);
        if (at.isBefore(incident.occurredAt())
                && !Boolean.TRUE.equals(incident.content().occurredAtEstimated())) {
            throw Refusal.invalid("sentAt", "早于事发时间", "is before the event occurred");
        }
        return new Notice.Sent(sending.mode(), at, caller.party(), now);
    }

    private Uni<Notice> send(Tx tx, Incident incident, Notice notice) {
        Fact fact = notice.kind() == NoticeKind.TRANSFER ? NoticeFacts.transferred(notice) : NoticeFacts.sent(notice);
        return notices.insert(tx, List.of(notice))
                .invoke(kept -> {
                    if (!kept) {
                        throw Refusal.conflict("already-sent", "此通报已发出。", "This notice was sent already.");
                    }
                })
                .chain(() -> log.write(tx, Cause.fresh(), incident.id(), List.of(fact)))
                .replaceWith(notice);
    }

    static Refusal unknown(UUID id) {
        return Refusal.notFound("没有编号为 " + id + " 的通报。", "There is no notice " + id + ".");
    }
}
