package io.jiaoying.warning.cap.domain;

import io.jiaoying.warning.issuing.domain.Colour;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The warning colour beside CAP's severity. The severity follows from the colour by convention; no colour ever follows from a
 * severity, for a level is a legal fact and a severity somebody's estimate.
 */
public final class ColourWords {
    /** The value name under which the colour travels. */
    public static final String PARAMETER = "alertColor";

    private static final Set<String> NAMES = Set.of("alertcolor", "alertcolour", "color", "colour");

    private ColourWords() {}

    public static boolean isColour(String valueName) {
        return NAMES.contains(valueName.toLowerCase(Locale.ROOT));
    }

    /** RED, red, 红 and 红色 are the same. */
    public static Optional<Colour> of(String value) {
        String word = value.strip();
        return Arrays.stream(Colour.values())
                .filter(colour -> colour.name().equalsIgnoreCase(word)
                        || colour.chinese().equals(word)
                        || colour.chinese().equals(word + "色"))
                .findFirst();
    }

    /** CAP's word. */
    public static String severity(@Nullable Colour colour) {
        if (colour == null) {
            return "Unknown";
        }
        return switch (colour) {
            case RED -> "Extreme";
            case ORANGE -> "Severe";
            case YELLOW -> "Moderate";
            case BLUE -> "Minor";
        };
    }

    public static String english(Colour colour) {
        String name = colour.wire();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
