package io.jiaoying.access.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Compares with the validator's clock and the tolerance for clock error. */
public final class NotInFutureInstant implements ConstraintValidator<NotInFuture, Instant> {
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Override
    public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
        return instant == null || isPast(instant, context);
    }

    static boolean isPast(Instant instant, ConstraintValidatorContext context) {
        Instant now = context.getClockProvider().getClock().instant();
        return !instant.isAfter(now.plus(TOLERANCE));
    }
}
