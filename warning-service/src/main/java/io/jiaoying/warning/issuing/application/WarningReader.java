package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.RegionScope;
import io.jiaoying.access.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads warnings without changing them. */
public interface WarningReader {
    /** What a list may be narrowed to. */
    record Filter(
            @Nullable String region,
            @Nullable String state,
            @Nullable String eventType,
            @Nullable Boolean exercise) {}

    Uni<Optional<Warning>> find(UUID id);

    /** Newest first; those whose area touches the scope. */
    Uni<List<Warning>> list(RegionScope scope, Filter filter, Optional<Cursor> after, int rows);
}
