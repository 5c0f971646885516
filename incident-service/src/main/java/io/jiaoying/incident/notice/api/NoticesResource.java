package io.jiaoying.incident.notice.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Page;
import io.jiaoying.incident.notice.application.AcknowledgeNotice;
import io.jiaoying.incident.notice.application.JudgeLikelyMajor;
import io.jiaoying.incident.notice.application.SendNotice;
import io.jiaoying.incident.notice.domain.Judgement;
import io.jiaoying.incident.notice.domain.Notice;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Telling others of an incident, and their receipts. */
@Path("/api/v1/incidents/{id}")
@Tag(name = "通报 notices")
public class NoticesResource {
    private final SendNotice sendNotice;
    private final AcknowledgeNotice acknowledgeNotice;
    private final JudgeLikelyMajor judgeLikelyMajor;
    private final Idempotency idempotency;
    private final Caller caller;

    NoticesResource(
            SendNotice sendNotice,
            AcknowledgeNotice acknowledgeNotice,
            JudgeLikelyMajor judgeLikelyMajor,
            Idempotency idempotency,
            Caller caller) {
        this.sendNotice = sendNotice;
        this.acknowledgeNotice = acknowledgeNotice;
        this.judgeLikelyMajor = judgeLikelyMajor;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/notices")
    @RolesAllowed({Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "通报部门、政府、驻军、毗邻地区 · Tell departments, governments, garrison or neighbours")
    public Uni<Response> send(UUID id, @NotNull @Valid NoticeRequest request) {
        Identity by = caller.identity();
        var sending = request.sending();
        UUID due = request.noticeId();
        if (due != null) {
            return idempotency.post(
                    tx -> sendNotice.sendDue(tx, by, id, due, sending).map(NoticesResource::created));
        }
        var to = request.addressee();
        return idempotency.post(tx -> sendNotice.sendTo(tx, by, id, to, sending).map(NoticesResource::created));
    }

    @POST
    @Path("/notices/{noticeId}/receipt")
    @RolesAllowed(Role.Names.DUTY_OFFICER)
    @Operation(summary = "通报回执（接收方值班员） · Receipt by the body that was told")
    public Uni<Response> acknowledge(UUID id, UUID noticeId) {
        Identity by = caller.identity();
        return idempotency.post(tx -> acknowledgeNotice
                .acknowledge(tx, by, id, noticeId)
                .map(receipted -> Response.ok(NoticeJson.of(receipted)).build()));
    }

    @POST
    @Path("/transfer")
    @RolesAllowed({Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "移送有权处理的机关 · Transfer to the right body; it stays on record here")
    public Uni<Response> transfer(UUID id, @NotNull @Valid TransferRequest request) {
        Identity by = caller.identity();
        return idempotency.post(tx -> sendNotice
                .sendTo(tx, by, id, request.addressee(), request.sending())
                .map(NoticesResource::created));
    }

    @POST
    @Path("/likely-major")
    @RolesAllowed({Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "研判可能发生重大以上事件 · A major event is judged likely")
    public Uni<Response> judge(UUID id, @NotNull @Valid JudgementRequest request) {
        Identity by = caller.identity();
        return idempotency.post(tx -> judgeLikelyMajor
                .judge(tx, by, id, request.likely(), request.reason())
                .map(judged -> Response.ok(Judged.of(id, judged)).build()));
    }

    /** The answer to a judgement; what is due now stands in the incident's notices. */
    record Judged(UUID incidentId, String grade, @Nullable String reason, Instant judgedAt, String judgedBy) {
        static Judged of(UUID incidentId, Judgement judged) {
            return new Judged(incidentId, judged.grade().wire(), judged.reason(), judged.at(), judged.by());
        }
    }

    private static Response created(Notice notice) {
        return Response.created(URI.create("/api/v1/incidents/" + notice.incidentId() + "/notices/" + notice.id()))
                .entity(NoticeJson.of(notice))
                .build();
    }

    static Page<NoticeJson> page(List<Notice> notices) {
        return new Page<>(notices.stream().map(NoticeJson::of).toList(), null);
    }
}
