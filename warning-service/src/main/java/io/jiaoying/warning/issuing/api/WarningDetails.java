package io.jiaoying.warning.issuing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jiaoying.warning.issuing.application.Approvals;
import io.jiaoying.warning.issuing.application.CapOrigins;
import io.jiaoying.warning.issuing.application.ReadWarning;
import io.jiaoying.warning.issuing.application.Recalls;
import io.jiaoying.warning.issuing.application.ToldParties;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A warning with who approved it, who was told of it, whether it was recalled, and the messages of others it came of.
 *
 * @param signature of the last such message that says what is warned of, {@code none} or {@code valid}; null when it was
 *     written here
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WarningDetails(
        @JsonUnwrapped WarningView warning,
        List<Approvals.Approval> approvals,
        List<ToldParties.Told> told,
        Recalls.@Nullable Recall recall,
        @Nullable String signature,
        List<CapOrigins.CapOrigin> received) {
    private static final Set<String> CONTENT = Set.of("Alert", "Update");

    static WarningDetails of(ReadWarning.Whole whole) {
        return new WarningDetails(
                WarningView.of(whole.warning()),
                whole.approvals(),
                whole.told(),
                whole.recall().orElse(null),
                whole.received().stream()
                        .filter(message -> CONTENT.contains(message.msgType()))
                        .map(CapOrigins.CapOrigin::signature)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                whole.received());
    }
}
