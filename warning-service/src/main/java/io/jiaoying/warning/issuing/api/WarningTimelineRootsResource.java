package io.jiaoying.warning.issuing.api;

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

/** Signed roots of the warnings' timelines, newest first, to be kept elsewhere. */
@Path("/api/v1/warning-timeline-roots")
@RolesAllowed(Role.Names.AUDITOR)
public class WarningTimelineRootsResource {
    private final TimelineSeals seals;

    WarningTimelineRootsResource(TimelineSeals seals) {
        this.seals = seals;
    }

    @GET
    public Uni<Page<PublishedRoot>> list(@Valid @BeanParam PageRequest page) {
        long before = page.after(1).map(cursor -> number(cursor.value(0))).orElse(Long.MAX_VALUE);
        return seals.keys().chain(keys -> seals.rootsBefore(before, page.rows())
                .map(roots -> Page.of(roots, page.limit(), last -> Cursor.of(last.number()))
                        .map(root -> PublishedRoot.of(root, keys))));
    }

    private static long number(String cursorValue) {
        try {
            return Long.parseLong(cursorValue);
        } catch (NumberFormatException notOurs) {
            throw Cursor.invalid();
        }
    }
}
