package io.jiaoying.warning.issuing.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a warning is lifted. */
record CancellationBody(
        @Size(max = 1000, message = Texts.TOO_LONG) @Nullable
        String reason) {}
