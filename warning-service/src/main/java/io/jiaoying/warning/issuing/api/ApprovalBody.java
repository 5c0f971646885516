package io.jiaoying.warning.issuing.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An approval says nothing but itself; a note is kept for nobody and only tolerated for forms that send one. */
record ApprovalBody(
        @Size(max = 1000, message = Texts.TOO_LONG) @Nullable
        String note) {}
