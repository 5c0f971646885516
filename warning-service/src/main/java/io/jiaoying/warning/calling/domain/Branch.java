package io.jiaoying.warning.calling.domain;

import org.jspecify.annotations.Nullable;

/** The people above and beside one target, as the directory knows them; null where there is none. */
public record Branch(@Nullable String deputyId, @Nullable String superiorId) {}
