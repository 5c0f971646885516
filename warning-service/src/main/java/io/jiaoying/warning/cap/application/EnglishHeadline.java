package io.jiaoying.warning.cap.application;

import io.jiaoying.warning.cap.domain.ColourWords;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.domain.Colour;
import java.util.Locale;

/** One English sentence out of a warning's facts. */
final class EnglishHeadline {
    private EnglishHeadline() {}

    static String of(Warning warning, Occasion occasion, String event) {
        Colour colour = warning.content().colour();
        String mark = warning.content().exercise() ? "[EXERCISE] " : "";
        String level = colour == null ? "" : ColourWords.english(colour) + " ";
        String name = colour == null ? event : event.toLowerCase(Locale.ROOT);
        String issuer = warning.content().issuerName() == null
                ? ""
                : " (" + warning.content().issuerName() + ")";
        return mark + level + name + " warning" + ending(occasion) + issuer;
    }

    private static String ending(Occasion occasion) {
        if (!occasion.isEnd()) {
            return "";
        }
        return occasion.mistaken() ? " withdrawn, issued by mistake" : " lifted";
    }
}
