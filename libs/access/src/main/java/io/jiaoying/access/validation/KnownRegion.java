package io.jiaoying.access.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is the code of an existing administrative unit. {@code null} passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownRegionValidator.class)
public @interface KnownRegion {
    String message() default
            "不是已知的行政区划代码（2、4、6、9 或 12 位） | is not a known administrative code (2, 4, 6, 9 or 12 digits)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
