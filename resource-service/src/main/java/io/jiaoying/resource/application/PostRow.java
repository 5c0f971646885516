package io.jiaoying.resource.application;

import java.util.UUID;

/** A post and how many people hold it; a post nobody holds is vacant, not gone. */
public record PostRow(UUID id, String title, String region, long holders) {}
