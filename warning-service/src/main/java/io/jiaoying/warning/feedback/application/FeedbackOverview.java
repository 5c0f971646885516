package io.jiaoying.warning.feedback.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.feedback.domain.Place;
import io.jiaoying.warning.feedback.domain.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The feedback about one warning: sums by village, township and county, and who is missing.
 *
 * @param exercise figures of a drill; they are in no other sum
 * @param demands how many are {@code open overdue met met-late withdrawn}, by type
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FeedbackOverview(
        UUID warningId,
        boolean exercise,
        int targets,
        int answered,
        int villages,
        int villagesReported,
        Figures sum,
        List<PlaceView> counties,
        Map<String, Map<String, Integer>> demands,
        List<Missing> missing) {
    /** Figures; null where nobody knows. */
    public record Figures(
            @Nullable Integer peopleAffected,
            @Nullable Integer peopleToMove,
            @Nullable Integer peopleMoved,
            @Nullable Integer stillToMove,
            @Nullable Integer refusing,
            @Nullable Integer peopleInDanger,
            @Nullable Integer dead,
            @Nullable Integer missing,
            @Nullable Integer injured) {
        static Figures of(Standing standing) {
            return new Figures(
                    standing.peopleAffected(),
                    standing.peopleToMove(),
                    standing.peopleMoved(),
                    standing.stillToMove(),
                    standing.refusing(),
                    standing.peopleInDanger(),
                    standing.dead(),
                    standing.missing(),
                    standing.injured());
        }
    }

    /**
     * One county, township or village.
     *
     * @param sum of its villages, each counted once by its latest figures
     * @param ownReport what a township or county says of itself as a whole; not part of any sum
     */
    public record PlaceView(
            String region,
            String name,
            int targets,
            int answered,
            int villages,
            int villagesReported,
            Figures sum,
            @Nullable Figures ownReport,
            List<PlaceView> below) {
        static PlaceView of(Place place) {
            Standing own = place.own();
            return new PlaceView(
                    place.region(),
                    Regions.get().find(place.region()).map(Region::name).orElse(""),
                    place.targets(),
                    place.answered(),
                    place.villages(),
                    place.reported(),
                    Figures.of(place.sum()),
                    own == null ? null : Figures.of(own),
                    place.below().stream().map(PlaceView::of).toList());
        }
    }

    /**
     * Somebody of whom feedback is missing.
     *
     * @param because {@code not-answered}: the call is not closed; {@code open}: its time still runs; {@code overdue}
     * @param type what is owed; null for whoever has not answered, and where the profile asks for anything at all
     */
    public record Missing(
            UUID callId,
            String personId,
            String name,
            String post,
            String region,
            String because,
            @Nullable String type,
            @Nullable Instant dueAt,
            int reminders,
            @Nullable String escalatedTo) {}

    /** Puts it together. */
    public static FeedbackOverview of(
            UUID warningId,
            boolean exercise,
            List<Place.Known> known,
            Map<String, Map<String, Integer>> demands,
            List<Missing> missing) {
        List<Place> counties = Place.roll(known);
        return new FeedbackOverview(
                warningId,
                exercise,
                counties.stream().mapToInt(Place::targets).sum(),
                counties.stream().mapToInt(Place::answered).sum(),
                counties.stream().mapToInt(Place::villages).sum(),
                counties.stream().mapToInt(Place::reported).sum(),
                Figures.of(counties.stream().map(Place::sum).reduce(Standing.NOTHING, Standing::plus)),
                counties.stream().map(PlaceView::of).toList(),
                demands,
                missing);
    }
}
