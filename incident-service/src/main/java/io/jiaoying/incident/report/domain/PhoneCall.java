package io.jiaoying.incident.report.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the telephone log keeps of a call besides the report itself (值班电话记录簿). Names and numbers are kept apart.
 *
 * @param callerUnit the caller's unit
 * @param said what was said beyond the report
 * @param toldBefore whom the caller had told already, and when
 */
public record PhoneCall(
        @Nullable String callerUnit,
        @Nullable String callerPost,
        @Nullable String said,
        List<ToldBefore> toldBefore) {

    /** A leader or unit told before; the name is kept apart, at the same place of its list. */
    public record ToldBefore(
            @Nullable String unit,
            @Nullable String post,
            @Nullable Instant at) {}

    public static final PhoneCall NOTHING_SAID = new PhoneCall(null, null, null, List.of());
}
