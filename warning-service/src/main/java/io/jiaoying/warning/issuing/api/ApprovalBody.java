package io.jiaoying.warning.issuing.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An approval; its note is kept with it and shown. */
record ApprovalBody(
        @Size(max = 1000, message = Texts.TOO_LONG) @Nullable
        String note) {}
