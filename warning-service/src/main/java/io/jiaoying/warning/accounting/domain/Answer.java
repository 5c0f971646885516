package io.jiaoying.warning.accounting.domain;

import io.jiaoying.warning.calling.domain.Quality;

/** One answer about a target, and whether it closed the call. */
public record Answer(Quality quality, boolean closes) {}
