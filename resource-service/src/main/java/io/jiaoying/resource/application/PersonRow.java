package io.jiaoying.resource.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as lists and details show them; the number only masked. */
public record PersonRow(
        String id,
        String name,
        String post,
        String region,
        @Nullable String superior,
        @Nullable String deputyOf,
        String phoneMasked,
        @Nullable String emailMasked,
        long revision,
        Instant registeredAt,
        Instant changedAt) {}
