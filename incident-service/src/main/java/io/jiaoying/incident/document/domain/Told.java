package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.ReportContent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Instants, places and gaps as officials write them. */
final class Told {
    static final String UNKNOWN = "不明";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter MINUTE = at("yyyy年M月d日H时mm分");
    private static final DateTimeFormatter HOUR = at("yyyy年M月d日H时");
    private static final DateTimeFormatter DAY = at("yyyy年M月d日");

    private Told() {}

    private static DateTimeFormatter at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(CHINA);
    }

    static String minute(@Nullable Instant instant) {
        return instant == null ? UNKNOWN : MINUTE.format(instant);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    static String occurrence(ReportContent view) {
        Instant at = view.occurredAt();
        if (at == null) {
            return "时间" + UNKNOWN;
        }
        String precision = view.particulars().occurredAtPrecision();
        if ("day".equals(precision)) {
            return DAY.format(at);
        }
        boolean roughly = "hour".equals(precision) || Boolean.TRUE.equals(view.occurredAtEstimated());
        String written = "hour".equals(precision) ? HOUR.format(at) : MINUTE.format(at);
        return roughly ? written + "许" : written;
    }

    static String orUnknown(@Nullable String text) {
        return text == null || text.isBlank() ? UNKNOWN : text;
    }

    /** At most so many characters, an ellipsis among them. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
