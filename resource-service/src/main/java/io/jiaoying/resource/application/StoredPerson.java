package io.jiaoying.resource.application;

import io.jiaoying.resource.domain.Entry;
import org.jspecify.annotations.Nullable;

/** A person just stored, with the sealed texts that may leave the service. */
public record StoredPerson(
        Entry entry,
        long revision,
        String phoneSealed,
        @Nullable String emailSealed) {}
