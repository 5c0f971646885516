package io.jiaoying.incident.report.domain;

import org.jspecify.annotations.Nullable;

/**
 * A photo, map or paper that goes with a report and is kept elsewhere.
 *
 * @param reference where it is kept
 * @param sha256 fingerprint in hexadecimal
 */
public record Attachment(
        @Nullable String name,
        @Nullable String reference,
        @Nullable String sha256) {}
