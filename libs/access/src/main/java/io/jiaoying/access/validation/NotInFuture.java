package io.jiaoying.access.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The instant is past, or at most 5 minutes ahead (clocks of reporting devices differ). {@code null} passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {NotInFutureInstant.class, NotInFutureOffsetDateTime.class})
public @interface NotInFuture {
    String message() default "不能晚于现在（最多 5 分钟时钟误差） | must not lie in the future (5 minutes of clock error are allowed)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
