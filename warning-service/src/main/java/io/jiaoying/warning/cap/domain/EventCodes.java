package io.jiaoying.warning.cap.domain;

import static java.util.Map.entry;

import io.jiaoying.warning.issuing.domain.EventTypes;
import java.util.Map;
import java.util.Optional;

/**
 * Our event types beside the five-character codes that the national warning system is seen to use. Those are practice, not a
 * table anybody published: a code that is not here stays what it is, and no type is guessed from it.
 */
public final class EventCodes {
    /** The value name of our own types. */
    public static final String OWN = "urn:jiaoying:event-type";

    public static final String NATIONAL = "GB/T 35561";

    /** A type that nobody could tell; approval asks for it. */
    public static final String UNKNOWN_TYPE = "unknown";

    private static final Map<String, String> CODES = Map.ofEntries(
            entry("natural.flood", "11A01"),
            entry("natural.typhoon", "11B01"),
            entry("natural.rainstorm", "11B03"),
            entry("natural.snow", "11B04"),
            entry("natural.hail", "11B15"),
            entry("natural.drought", "11B22"),
            entry("natural.earthquake", "11C02"),
            entry("natural.geological", "11D00"),
            entry("wildfire.forest", "11G01"),
            entry("wildfire.grassland", "11G05"));

    private static final Map<String, String> TYPES = Map.ofEntries(
            entry("11A01", "natural.flood"),
            entry("11A02", "natural.flood"),
            entry("11A51", "natural.flood"),
            entry("11A52", "natural.drought"),
            entry("11B01", "natural.typhoon"),
            entry("11B03", "natural.rainstorm"),
            entry("11B04", "natural.snow"),
            entry("11B15", "natural.hail"),
            entry("11B22", "natural.drought"),
            entry("11B25", "wildfire.forest"),
            entry("11B37", "natural.geological"),
            entry("11C02", "natural.earthquake"),
            entry("11D00", "natural.geological"),
            entry("11D01", "natural.geological"),
            entry("11D02", "natural.geological"),
            entry("11D99", "natural.geological"),
            entry("11E02", "natural.marine"),
            entry("11E06", "natural.marine"),
            entry("11G01", "wildfire.forest"),
            entry("11G05", "wildfire.grassland"));

    private EventCodes() {}

    public static Optional<String> codeOf(String eventType) {
        return Optional.ofNullable(CODES.get(eventType));
    }

    /** Our type for a pair of {@code eventCode}. */
    public static Optional<String> typeOf(String valueName, String value) {
        return valueName.equals(OWN) && EventTypes.known(value)
                ? Optional.of(value)
                : Optional.ofNullable(TYPES.get(value));
    }
}
