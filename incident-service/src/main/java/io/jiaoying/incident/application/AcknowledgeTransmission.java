package io.jiaoying.incident.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Levels;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** 回执: the receiving side says that a report upward arrived. */
@ApplicationScoped
public class AcknowledgeTransmission {
    private final Transmissions transmissions;
    private final PersonalDataTable personal;
    private final IncidentLog log;
    private final ServerTime time;

    AcknowledgeTransmission(Transmissions transmissions, PersonalDataTable personal, IncidentLog log, ServerTime time) {
        this.transmissions = transmissions;
        this.personal = personal;
        this.log = log;
        this.time = time;
    }

    public Uni<TransmissionDetails> acknowledge(Tx tx, Identity caller, UUID id) {
        return transmissions.lock(tx, id).chain(found -> {
            Transmission sent = found.orElseThrow(() -> unknown(id));
            refuseUnlessReceiver(caller, sent);
            if (sent.receiptedAt() != null) {
                throw Refusal.conflict("already-receipted", "此上报已有回执。", "This report was acknowledged already.");
            }
            Instant now = time.instant();
            Transmission receipted = sent.receipted(now, caller.party());
            return transmissions
                    .receipt(tx, receipted)
                    .chain(() -> log.write(
                            tx,
                            Cause.fresh(),
                            sent.incidentId(),
                            List.of(IncidentFacts.receipted(sent, now, caller.party()))))
                    .chain(() -> personal.masked(tx, List.of(id)))
                    .map(masked -> new TransmissionDetails(receipted, masked));
        });
    }

    /** The desk of exactly the receiving level, or the organisation itself; a level above or below is another desk. */
    private static void refuseUnlessReceiver(Identity caller, Transmission sent) {
        boolean desk = Levels.receivingRegion(sent.to(), sent.from(), sent.region())
                .filter(caller.scope().toString()::equals)
                .isPresent();
        boolean organisation = sent.to().equals(caller.org());
        if (!desk && !organisation) {
            throw Refusal.forbidden(
                    "not-the-receiving-side",
                    "只有接收方的值班员可以回执。",
                    "Only the receiving side's duty officer may acknowledge.");
        }
    }

    public static Refusal unknown(UUID id) {
        return Refusal.notFound("没有编号为 " + id + " 的上报。", "There is no transmission " + id + ".");
    }
}
