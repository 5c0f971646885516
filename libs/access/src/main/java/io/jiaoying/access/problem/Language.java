package io.jiaoying.access.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages problems are told in. */
public enum Language {
    CHINESE,
    ENGLISH;

    /** Chinese unless {@code Accept-Language} prefers English. */
    public static Language preferredBy(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return CHINESE;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .toList();
            return ranges.stream()
                    .map(Locale.LanguageRange::getRange)
                    .filter(range -> range.startsWith("zh") || range.startsWith("en") || range.equals("*"))
                    .findFirst()
                    .map(range -> range.startsWith("en") ? ENGLISH : CHINESE)
                    .orElse(CHINESE);
        } catch (IllegalArgumentException malformedHeader) {
            return CHINESE;
        }
    }
}
