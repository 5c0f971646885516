package io.jiaoying.deadlines;

import io.jiaoying.outbox.Cause;
import java.time.Instant;

/**
 * A deadline that fell due and is being acted on in this transaction.
 *
 * @param dueAt when it should have happened
 * @param firedAt when it did, by the database's clock; never before {@code dueAt}
 * @param seenLate more than 2 s lie between: the service was down or overwhelmed
 * @param cause correlation and trace of the work that scheduled it
 */
public record DueDeadline(
        String key, Instant dueAt, String payloadJson, Instant firedAt, boolean seenLate, Cause cause) {}
