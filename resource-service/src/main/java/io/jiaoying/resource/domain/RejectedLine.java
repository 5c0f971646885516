package io.jiaoying.resource.domain;

/** A line that cannot be imported, and why; a line may be rejected for several reasons. */
public record RejectedLine(long line, Flaw flaw) {}
