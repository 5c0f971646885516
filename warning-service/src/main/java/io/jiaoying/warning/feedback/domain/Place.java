package io.jiaoying.warning.feedback.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The feedback of one place and everything below it. People are counted in villages: what a township or county says of itself
 * as a whole stands beside the sum of its villages and is never added to it.
 *
 * @param region twelve digits
 * @param villages with people to call, itself for a village
 * @param reported of them, those that gave a figure
 * @param own what its own people said of it as a whole; null for a village, whose sum it is
 */
public record Place(
        String region,
        int targets,
        int answered,
        int villages,
        int reported,
        Standing sum,
        @Nullable Standing own,
        List<Place> below) {
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;

    /**
     * What is known of one administrative code.
     *
     * @param reported whether any figure was given
     */
    public record Known(String region, int targets, int answered, boolean reported, Standing standing) {
        private Level level() {
            if (!region.endsWith("000")) {
                return Level.VILLAGE;
            }
            return region.endsWith("000000") ? Level.COUNTY : Level.TOWNSHIP;
        }
    }

    private enum Level {
        VILLAGE,
        TOWNSHIP,
        COUNTY
    }

    /** Counties, in them townships, in them villages. */
    public static List<Place> roll(List<Known> known) {
        return gather(
                known,
                COUNTY,
                Level.COUNTY,
                inCounty -> gather(
                        inCounty.stream()
                                .filter(one -> one.level() != Level.COUNTY)
                                .toList(),
                        TOWNSHIP,
                        Level.TOWNSHIP,
                        inTownship -> inTownship.stream()
                                .filter(one -> one.level() == Level.VILLAGE)
                                .map(Place::village)
                                .toList()));
    }

    /** Builds what lies below. */
    private interface Below {
        List<Place> of(List<Known> known);
    }

    private static List<Place> gather(List<Known> known, int digits, Level level, Below below) {
        Map<String, List<Known>> groups = new TreeMap<>();
        known.forEach(one -> groups.computeIfAbsent(one.region().substring(0, digits), code -> new ArrayList<>())
                .add(one));
        return groups.entrySet().stream()
                .map(group -> unit(group.getKey(), group.getValue(), level, below.of(group.getValue())))
                .toList();
    }

    private static Place unit(String code, List<Known> within, Level level, List<Place> below) {
        Known own =
                within.stream().filter(one -> one.level() == level).findFirst().orElse(null);
        return new Place(
                code + "0".repeat(VILLAGE - code.length()),
                within.stream().mapToInt(Known::targets).sum(),
                within.stream().mapToInt(Known::answered).sum(),
                below.stream().mapToInt(Place::villages).sum(),
                below.stream().mapToInt(Place::reported).sum(),
                below.stream().map(Place::sum).reduce(Standing.NOTHING, Standing::plus),
                own == null || !own.reported() ? null : own.standing(),
                below);
    }

    private static Place village(Known known) {
        return new Place(
                known.region(),
                known.targets(),
                known.answered(),
                1,
                known.reported() ? 1 : 0,
                known.standing(),
                null,
                List.of());
    }
}
