package io.jiaoying.warning.calling.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Under which profile to call. */
record CallOutBody(@NotBlank @Size(max = 60) String profile) {}
