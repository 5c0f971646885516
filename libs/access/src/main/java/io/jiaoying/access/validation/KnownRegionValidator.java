package io.jiaoying.access.validation;

import io.jiaoying.regions.Regions;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks the code up in the table of all administrative units. */
public final class KnownRegionValidator implements ConstraintValidator<KnownRegion, String> {

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
        return code == null || Regions.get().known(code);
    }
}
