package io.jiaoying.warning.drilling.api;

import io.jiaoying.access.Identity;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.warning.drilling.application.Drill;
import io.jiaoying.warning.drilling.application.DrillReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of drills, the latest first. */
@ApplicationScoped
class DrillLists {
    private final DrillReader drills;

    DrillLists(DrillReader drills) {
        this.drills = drills;
    }

    Uni<Page<DrillView>> of(Drill.Kind kind, Identity by, @Nullable String region, PageRequest page) {
        if (region != null) {
            by.requireRegion(region);
        }
        Optional<Cursor> after = page.after(2);
        int limit = page.limit();
        DrillReader.Filter from = after.map(DrillLists::from).orElse(new DrillReader.Filter(null, null));
        return drills.list(kind, by.scope(), region, from, page.rows()).map(rows -> Page.of(
                        rows,
                        limit,
                        last -> Cursor.of(last.drill().startedAt(), last.drill().id()))
                .map(DrillView::of));
    }

    private static DrillReader.Filter from(Cursor cursor) {
        try {
            return new DrillReader.Filter(Instant.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
        } catch (java.time.DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }
}
