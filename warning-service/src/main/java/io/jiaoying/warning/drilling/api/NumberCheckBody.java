package io.jiaoying.warning.drilling.api;

import io.jiaoying.access.validation.KnownRegion;
import jakarta.validation.constraints.NotBlank;

/** Whose numbers are to be checked. */
record NumberCheckBody(@NotBlank @KnownRegion String region) {}
