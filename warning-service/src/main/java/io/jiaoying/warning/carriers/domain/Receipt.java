package io.jiaoying.warning.carriers.domain;

import io.jiaoying.warning.calling.domain.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery receipt's verdict.
 *
 * @param reason why it never arrived
 */
public record Receipt(Outcome outcome, @Nullable String reason) {
    /** By the {@code stat} of SMPP 3.4, appendix B; empty while the message is on its way. */
    public static Optional<Receipt> of(String stat, @Nullable String error) {
        return switch (stat) {
            case "DELIVRD" -> Optional.of(new Receipt(Outcome.DELIVERED, null));
            case "ENROUTE", "ACCEPTD" -> Optional.empty();
            default -> Optional.of(new Receipt(Outcome.REFUSED, reason(stat, error)));
        };
    }

    private static String reason(String stat, @Nullable String error) {
        String why = "sms-" + stat.toLowerCase(java.util.Locale.ROOT);
        return error == null || error.isBlank() || error.matches("0+") ? why : why + "-" + error;
    }
}
