package io.jiaoying.warning.carriers.domain;

import io.jiaoying.warning.calling.domain.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A delivery receipt's verdict.
 *
 * @param reason why it never arrived
 */
public record Receipt(Outcome outcome, @Nullable String reason) {
    private static final Set<String> NEVER_ARRIVED = Set.of("EXPIRED", "DELETED", "UNDELIV", "REJECTD", "UNKNOWN");
    private static final Set<String> ON_ITS_WAY = Set.of("ENROUTE", "ACCEPTD");

    /**
     * By the {@code stat} of SMPP 3.4, appendix B, in whatever case; empty while the message is on its way, and for a state that
     * the standard does not know: a word of some carrier's own must not turn a message that may arrive into one that did not.
     */
    public static Optional<Receipt> of(String stat, @Nullable String error) {
        String state = stat.toUpperCase(Locale.ROOT);
        if (state.equals("DELIVRD")) {
            return Optional.of(new Receipt(Outcome.DELIVERED, null));
        }
        return NEVER_ARRIVED.contains(state)
                ? Optional.of(new Receipt(Outcome.REFUSED, reason(state, error)))
                : Optional.empty();
    }

    public static boolean isKnown(String stat) {
        String state = stat.toUpperCase(Locale.ROOT);
        return state.equals("DELIVRD") || NEVER_ARRIVED.contains(state) || ON_ITS_WAY.contains(state);
    }

    private static String reason(String stat, @Nullable String error) {
        String why = "sms-" + stat.toLowerCase(Locale.ROOT);
        return error == null || error.isBlank() || error.matches("0+") ? why : why + "-" + error;
    }
}
