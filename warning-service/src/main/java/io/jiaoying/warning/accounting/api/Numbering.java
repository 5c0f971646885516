package io.jiaoying.warning.accounting.api;

import io.jiaoying.regions.Regions;
import io.jiaoying.warning.accounting.application.CallOutHead;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The number of a report: region, day in China, and what tells it from others of that day. */
final class Numbering {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int TOLD_APART = 8;

    private Numbering() {}

    static String of(CallOutHead head) {
        String id = head.callOutId().toString().substring(0, TOLD_APART);
        return "叫应-%s-%s-%s".formatted(Regions.shorten(head.region()), DAY.format(head.startedAt()), id);
    }

    static String of(String region, Instant from, Instant until) {
        String place = region.isEmpty() ? "全国" : region;
        return "叫应统计-%s-%s-%s".formatted(place, DAY.format(from), DAY.format(until.minusMillis(1)));
    }
}
