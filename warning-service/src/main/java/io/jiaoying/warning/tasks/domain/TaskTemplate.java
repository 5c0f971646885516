package io.jiaoying.warning.tasks.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the law has a government do because of a warning.
 *
 * @param basis article, with its source's reading
 * @param colours wire names; empty for every colour
 * @param eventTypes with all beneath them; empty for every type
 * @param regions where it holds, as prefixes of administrative codes; empty for the whole country
 * @param each whose task it is: every {@link Level} in the area has its own
 * @param within the operator's limit; the articles set none
 * @param options of which at least one has to be taken, by code with their names; empty where there is nothing to choose
 */
public record TaskTemplate(
        String code,
        String title,
        String titleEn,
        String basis,
        boolean verified,
        Phase phase,
        List<String> colours,
        List<String> eventTypes,
        List<String> regions,
        Level each,
        Duration within,
        Map<String, String> options) {
    /** When it becomes due. */
    public enum Phase {
        IN_FORCE("in-force"),
        ENDED("ended");

        private final String wire;

        Phase(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** Whose government it is. */
    public enum Level {
        COUNTY(6),
        TOWNSHIP(9);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public int digits() {
            return digits;
        }
    }

    /** A warning without a colour obliges to nothing here: social-security events follow their own articles. */
    public boolean isAskedBy(@Nullable String colour, String eventType) {
        return colour != null
                && (colours.isEmpty() || colours.contains(colour))
                && (eventTypes.isEmpty() || eventTypes.stream().anyMatch(type -> isOf(eventType, type)));
    }

    public boolean holdsIn(String region) {
        return regions.isEmpty() || regions.stream().anyMatch(region::startsWith);
    }

    private static boolean isOf(String eventType, String type) {
        return eventType.equals(type) || eventType.startsWith(type + ".");
    }
}
