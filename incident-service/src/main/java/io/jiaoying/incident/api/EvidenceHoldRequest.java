package io.jiaoying.incident.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why evidence is held or let go.
 *
 * @param reason the evaluation behind it; shown to auditors, kept out of the timeline
 */
record EvidenceHoldRequest(@NotBlank @Size(max = 2000) String reason) {}
