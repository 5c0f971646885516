package io.jiaoying.incident.finding.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a person says a suspicion was, and why. */
record ReviewRequest(
        @NotNull @Pattern(regexp = "upheld|dismissed", message = "应为 upheld 或 dismissed | must be upheld or dismissed")
        String outcome,

        @NotBlank @Size(max = 4000) String words) {}
