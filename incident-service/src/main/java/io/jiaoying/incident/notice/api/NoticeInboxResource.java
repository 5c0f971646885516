package io.jiaoying.incident.notice.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Page;
import io.jiaoying.incident.notice.application.ReadNotices;
import io.jiaoying.incident.notice.domain.Notice;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this desk or organisation was told by others. */
@Path("/api/v1/notices")
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
public class NoticeInboxResource {
    private static final int LATEST = 200;
    private final ReadNotices read;
    private final Caller caller;

    NoticeInboxResource(ReadNotices read, Caller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "发给本机构的最近通报 · The latest notices to the caller's desk or organisation")
    public Uni<Page<NoticeJson>> toMe() {
        Identity by = caller.identity();
        String desk = by.scope().toString();
        return read.to(desk, LATEST)
                .chain(mine -> by.org() == null || by.org().equals(desk)
                        ? Uni.createFrom().item(mine)
                        : read.to(Objects.requireNonNull(by.org()), LATEST).map(more -> both(mine, more)))
                .map(NoticesResource::page);
    }

    private static List<Notice> both(List<Notice> desk, List<Notice> organisation) {
        return Stream.concat(desk.stream(), organisation.stream()).toList();
    }
}
