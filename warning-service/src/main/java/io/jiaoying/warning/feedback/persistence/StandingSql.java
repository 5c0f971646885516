package io.jiaoying.warning.feedback.persistence;

import io.jiaoying.warning.feedback.domain.Standing;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.stream.Collectors;

/** Of each figure the latest that anybody of the place has given: leader and duty post of one village count once. */
final class StandingSql {
    private static final List<String> FIGURES = List.of(
            "people_affected",
            "people_to_move",
            "people_moved",
            "refusing",
            "people_in_danger",
            "dead",
            "missing",
            "injured");

    /** Columns over the rows {@code f} of one place. */
    static final String LATEST = FIGURES.stream()
            .map(figure -> "(array_agg(f." + figure + " ORDER BY f.given_at DESC, f.id DESC) FILTER (WHERE f." + figure
                    + " IS NOT NULL))[1] AS " + figure)
            .collect(Collectors.joining(", "));

    private StandingSql() {}

    static Standing read(Row row) {
        return new Standing(
                row.getInteger("people_affected"),
                row.getInteger("people_to_move"),
                row.getInteger("people_moved"),
                row.getInteger("refusing"),
                row.getInteger("people_in_danger"),
                row.getInteger("dead"),
                row.getInteger("missing"),
                row.getInteger("injured"));
    }
}
