package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.ReportKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the law: who reports to whom, how, from when, within how long.
 *
 * @param verified false when the sources leave it open: a reminder, never a verdict
 * @param evidence how well the source is known, such as {@code L} or {@code P9 + M-hi}; null in packs from before it was kept
 * @param asks the kind of report it asks for
 * @param followOn rules of the same pack that begin once this one's report was made
 */
public record ClockRule(
        String id,
        Basis basis,
        boolean verified,
        @Nullable String evidence,
        RuleScope scope,
        String from,
        String to,
        Mode mode,
        Timing timing,
        ReportKind asks,
        List<String> followOn,
        @Nullable String note) {

    /** The same owed between other levels, counting from another moment; its source says why. */
    ClockRule between(String sender, String receiver, Timing counting, String why) {
        var source = new Basis(basis.text() + why, basis.regulation(), basis.article(), basis.issuer(), basis.issued());
        return new ClockRule(
                id, source, verified, evidence, scope, sender, receiver, mode, counting, asks, followOn, note);
    }

    /** Whether the same report at the same time does for both, whatever events they are about. */
    boolean asksTheSameAs(ClockRule other) {
        return from.equals(other.from)
                && to.equals(other.to)
                && mode == other.mode
                && asks == other.asks
                && verified == other.verified
                && timing.equals(other.timing);
    }
}
