package io.jiaoying.warning.issuing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jiaoying.warning.issuing.application.Approvals;
import io.jiaoying.warning.issuing.application.Recalls;
import io.jiaoying.warning.issuing.application.ToldParties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A warning with who approved it, who was told of it, and whether it was recalled. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WarningDetails(
        @JsonUnwrapped WarningView warning,
        List<Approvals.Approval> approvals,
        List<ToldParties.Told> told,
        Recalls.@Nullable Recall recall) {}
