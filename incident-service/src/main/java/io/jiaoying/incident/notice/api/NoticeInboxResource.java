package io.jiaoying.incident.notice.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.incident.api.CursorValues;
import io.jiaoying.incident.notice.application.ReadNotices;
import io.jiaoying.incident.notice.domain.Notice;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final ReadNotices read;
    private final Caller caller;

    NoticeInboxResource(ReadNotices read, Caller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "发给本机构的通报，新者在前 · Notices to the caller's desk and organisation, newest first")
    public Uni<Page<NoticeJson>> toMe(@Valid @BeanParam PageRequest page) {
        Identity by = caller.identity();
        Optional<Cursor> after = page.after(2);
        List<String> recipients = Stream.concat(Stream.of(by.scope().toString()), Stream.ofNullable(by.org()))
                .distinct()
                .toList();
        return read.to(
                        recipients,
                        after.map(CursorValues::instant).orElse(null),
                        after.map(CursorValues::id).orElse(null),
                        page.rows())
                .map(rows ->
                        Page.of(rows, page.limit(), NoticeInboxResource::cursor).map(NoticeJson::of));
    }

    private static Cursor cursor(Notice last) {
        return Cursor.of(Objects.requireNonNull(last.sent()).recordedAt(), last.id());
    }
}
