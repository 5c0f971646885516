package io.jiaoying.warning.calling.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a carrier said when an attempt was handed to it. */
public sealed interface HandOver {
    UUID attemptId();

    /** The carrier has it. */
    record Accepted(UUID attemptId, @Nullable String carrierId) implements HandOver {}

    /** It will never take it. */
    record Refused(UUID attemptId, String reason) implements HandOver {}

    /** It could not take it now. */
    record Later(UUID attemptId, String reason) implements HandOver {}
}
