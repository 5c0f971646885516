package io.jiaoying.incident.api;

import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.timeline.seal.PublishedRoot;
import io.jiaoying.timeline.seal.TimelineSeals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signed roots of the incidents' timelines, to be kept elsewhere. */
@Path("/api/v1/timeline-roots")
@Tag(name = "报告 incidents")
@RolesAllowed(Role.Names.AUDITOR)
public class TimelineRootsResource {
    private final TimelineSeals seals;

    TimelineRootsResource(TimelineSeals seals) {
        this.seals = seals;
    }

    @GET
    @Operation(summary = "时间线签名根，最新在前 · Signed roots of the timelines, newest first")
    public Uni<Page<PublishedRoot>> list(@Valid @BeanParam PageRequest page) {
        long before = page.after(1)
                .map(cursor -> TimelineEntryJson.seqOf(cursor.value(0)))
                .orElse(Long.MAX_VALUE);
        return seals.keys().chain(keys -> seals.rootsBefore(before, page.rows())
                .map(roots -> Page.of(roots, page.limit(), last -> Cursor.of(last.number()))
                        .map(root -> PublishedRoot.of(root, keys))));
    }
}
