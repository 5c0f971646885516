package io.jiaoying.warning.issuing.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.TimelineExports;
import io.jiaoying.warning.issuing.application.ReadWarning;
import io.jiaoying.warning.issuing.application.VisibleWarning;
import io.jiaoying.warning.issuing.application.WarningReader;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 预警: reading. A warning shows itself to the desks it touches, from above and from within. */
@Path("/api/v1/warnings")
@Authenticated
public class WarningReadingResource {
    private static final int SORTED_BY = 2;

    private final WarningReader warnings;
    private final VisibleWarning visible;
    private final ReadWarning read;
    private final Timeline timeline;
    private final TimelineExports exports;
    private final Caller caller;

    WarningReadingResource(
            WarningReader warnings,
            VisibleWarning visible,
            ReadWarning read,
            Timeline timeline,
            TimelineExports exports,
            Caller caller) {
        this.warnings = warnings;
        this.visible = visible;
        this.read = read;
        this.timeline = timeline;
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    public Uni<Page<WarningView>> list(
            @QueryParam("region") @KnownRegion @Nullable String region,
            @QueryParam("state") @Nullable String state,
            @QueryParam("eventType") @Nullable String eventType,
            @QueryParam("exercise") @Nullable String exercise,
            @Valid @BeanParam PageRequest page) {
        requireState(state);
        if (region != null) {
            caller.requireRegion(region);
        }
        int limit = page.limit();
        var filter = new WarningReader.Filter(region, state, eventType, flag(exercise));
        return warnings.list(caller.scope(), filter, page.after(SORTED_BY), page.rows())
                .map(rows -> Page.of(rows, limit, w -> Cursor.of(w.draftedAt(), w.id()))
                        .map(WarningView::of));
    }

    @GET
    @Path("/{id}")
    public Uni<WarningDetails> get(@PathParam("id") UUID id) {
        return read.read(caller.identity(), id).map(WarningDetails::of);
    }

    @GET
    @Path("/{id}/timeline")
    public Uni<Page<TimelineEntry>> timeline(@PathParam("id") UUID id) {
        return visible.to(caller.identity(), id)
                .chain(warning -> timeline.read(warning.id().toString()))
                .map(entries -> new Page<>(entries, null));
    }

    @GET
    @Path("/{id}/timeline/export")
    public Uni<WarningTimelineExport> export(@PathParam("id") UUID id, @QueryParam("root") @Nullable String root) {
        Long from = rootNumber(root);
        return visible.to(caller.identity(), id)
                .chain(warning -> exports.export(warning.id().toString(), from))
                .map(WarningTimelineExport::of);
    }

    private static @Nullable Long rootNumber(@Nullable String text) {
        if (text != null && !text.matches("[1-9][0-9]{0,17}")) {
            throw Refusal.invalid("root", "须为签名根的编号", "must be the number of a root");
        }
        return text == null ? null : Long.valueOf(text);
    }

    private static @Nullable Boolean flag(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw Refusal.invalid("exercise", "须为 true 或 false", "must be true or false");
        }
        return Boolean.valueOf(text);
    }

    private static void requireState(@Nullable String state) {
        List<String> known =
                Arrays.stream(WarningState.values()).map(WarningState::wire).toList();
        if (state != null && !known.contains(state)) {
            throw Refusal.invalid("state", "须为 " + known + " 之一", "must be one of " + known);
        }
    }
}
