package io.jiaoying.incident.api;

import io.jiaoying.access.Identity;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.incident.application.IncidentFilter;
import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.IncidentState;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Filters of the incident list. */
public final class IncidentListRequest {
    @QueryParam("region")
    public @Nullable String region;

    @QueryParam("state")
    public @Nullable String state;

    @QueryParam("grade")
    public @Nullable String grade;

    @QueryParam("eventType")
    public @Nullable String eventType;

    @QueryParam("occurredFrom")
    public @Nullable String occurredFrom;

    @QueryParam("occurredTo")
    public @Nullable String occurredTo;

    @QueryParam("q")
    public @Nullable String q;

    IncidentFilter filter(Identity caller, PageRequest page) {
        String knownState =
                QueryValues.word("state", state, word -> IncidentState.of(word).isPresent());
        String knownGrade =
                QueryValues.word("grade", grade, word -> Grade.of(word).isPresent());
        String knownType = QueryValues.word("eventType", eventType, EventTypes::isKnownOrFamily);
        Instant from = QueryValues.instant("occurredFrom", occurredFrom);
        Instant to = QueryValues.instant("occurredTo", occurredTo);
        String text = QueryValues.text("q", q);
        Optional<Cursor> after = page.after(2);
        return new IncidentFilter(
                caller.scope().sqlPrefix(),
                QueryValues.region(region, caller),
                knownState,
                knownGrade,
                knownType,
                from,
                to,
                text,
                after.map(CursorValues::instant).orElse(null),
                after.map(CursorValues::id).orElse(null),
                page.rows());
    }
}
