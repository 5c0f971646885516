package io.jiaoying.incident.merging.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Which incident is the same as this one, or is not after all, and how one knows. */
record MergeRequest(
        @NotNull UUID mergedId, @NotBlank @Size(max = 1000) String reason) {}
