package io.jiaoying.warning.assessment.application;

import io.jiaoying.access.RegionScope;
import io.jiaoying.access.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads assessments without changing them. */
public interface AssessmentReader {
    /** What a list may be narrowed to. */
    record Filter(
            @Nullable String region,
            @Nullable String state,
            @Nullable UUID incidentId) {}

    /** An assessment with its opinions. */
    record Judged(Assessment assessment, List<Assessment.Opinion> opinions) {}

    Uni<Optional<Judged>> find(UUID id);

    /** Newest first. */
    Uni<List<Judged>> list(RegionScope scope, Filter filter, Optional<Cursor> after, int rows);
}
