package io.jiaoying.incident.notice.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentQueries;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.notice.application.AcknowledgeNotice;
import io.jiaoying.incident.notice.application.ReadNotices;
import io.jiaoying.incident.notice.domain.Notice;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading notices: any role in the incident's region; and the body a notice is for, wherever it is. */
@Path("/api/v1/incidents/{id}")
@Tag(name = "通报 notices")
@RolesAllowed({
    Role.Names.REPORTER,
    Role.Names.DUTY_OFFICER,
    Role.Names.DUTY_LEADER,
    Role.Names.ANALYST,
    Role.Names.ISSUER,
    Role.Names.RESOURCE_MANAGER,
    Role.Names.AUDITOR,
    Role.Names.RULES_ADMIN,
    Role.Names.SYSTEM
})
public class NoticeReadingResource {
    private final ReadNotices read;
    private final IncidentQueries queries;
    private final Caller caller;

    NoticeReadingResource(ReadNotices read, IncidentQueries queries, Caller caller) {
        this.read = read;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/notices")
    @Operation(summary = "通报：应发和已发 · Notices of an incident, due and sent")
    public Uni<Page<NoticeJson>> of(UUID id) {
        Identity by = caller.identity();
        return incident(id).chain(incident -> {
            by.requireRegion(incident.region());
            return read.of(incident).map(NoticesResource::page);
        });
    }

    @GET
    @Path("/notices/{noticeId}")
    @Operation(summary = "一份已发通报 · One notice that was sent, for the incident's region and for its recipient")
    public Uni<NoticeJson> one(UUID id, UUID noticeId) {
        Identity by = caller.identity();
        return incident(id).chain(incident -> read.sent(id).map(sent -> {
            Optional<Notice> found =
                    sent.stream().filter(notice -> notice.id().equals(noticeId)).findFirst();
            if (found.filter(notice -> AcknowledgeNotice.isAddressedTo(by, notice))
                    .isEmpty()) {
                by.requireRegion(incident.region());
            }
            return NoticeJson.of(found.orElseThrow(() -> IncidentAccess.unknown(noticeId)));
        }));
    }

    @GET
    @Path("/likely-major")
    @Operation(summary = "研判：可能发生重大以上事件及理由 · Whether a major event was judged likely, and why")
    public Uni<NoticesResource.Judged> judgement(UUID id) {
        Identity by = caller.identity();
        return incident(id)
                .invoke(incident -> by.requireRegion(incident.region()))
                .chain(() -> read.judgement(id))
                .map(found -> NoticesResource.Judged.of(
                        id, found.orElseThrow(() -> Refusal.notFound("没有这样的研判。", "There is no such judgement."))));
    }

    private Uni<Incident> incident(UUID id) {
        return queries.incident(id).map(found -> found.orElseThrow(() -> IncidentAccess.unknown(id)));
    }
}
