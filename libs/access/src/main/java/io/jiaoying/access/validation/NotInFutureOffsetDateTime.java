package io.jiaoying.access.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The same for instants that keep their offset. */
public final class NotInFutureOffsetDateTime implements ConstraintValidator<NotInFuture, OffsetDateTime> {

    @Override
    public boolean isValid(@Nullable OffsetDateTime instant, ConstraintValidatorContext context) {
        return instant == null || NotInFutureInstant.isPast(instant.toInstant(), context);
    }
}
