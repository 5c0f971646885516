package io.jiaoying.incident.notice.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentLog;
import io.jiaoying.incident.application.NoticeTable;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.notice.domain.Notice;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The body that was told says that it was. */
@ApplicationScoped
public class AcknowledgeNotice {
    private final IncidentAccess access;
    private final NoticeTable notices;
    private final IncidentLog log;
    private final ServerTime time;

    AcknowledgeNotice(IncidentAccess access, NoticeTable notices, IncidentLog log, ServerTime time) {
        this.access = access;
        this.notices = notices;
        this.log = log;
        this.time = time;
    }

    public Uni<Notice> acknowledge(Tx tx, Identity caller, UUID incidentId, UUID noticeId) {
        return notices.lock(tx, noticeId)
                .chain(found -> found.filter(notice -> notice.incidentId().equals(incidentId))
                        .map(notice -> receipt(tx, caller, notice))
                        .orElseGet(() -> access.lock(tx, caller, incidentId).map(incident -> {
                            throw SendNotice.unknown(noticeId);
                        })));
    }

    private Uni<Notice> receipt(Tx tx, Identity caller, Notice sent) {
        if (!isAddressedTo(caller, sent)) {
            throw Refusal.forbidden(
                    "not-the-receiving-side",
                    "只有接收方的值班员可以回执。",
                    "Only the receiving side's duty officer may acknowledge.");
        }
        if (sent.receipt() != null) {
            throw Refusal.conflict("already-receipted", "此通报已有回执。", "This notice was acknowledged already.");
        }
        Notice receipted = sent.receipted(new Notice.Receipt(time.instant(), caller.party()));
        return notices.receipt(tx, receipted)
                .chain(() -> log.write(tx, Cause.fresh(), sent.incidentId(), List.of(NoticeFacts.receipted(receipted))))
                .replaceWith(receipted);
    }

    /** The desk of exactly that region, or the organisation itself. */
    public static boolean isAddressedTo(Identity caller, Notice notice) {
        return notice.recipient().equals(caller.scope().toString())
                || notice.recipient().equals(caller.org());
    }
}
