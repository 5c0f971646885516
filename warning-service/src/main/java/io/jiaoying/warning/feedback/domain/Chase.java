package io.jiaoying.warning.feedback.domain;

import java.time.Duration;

/**
 * What follows when feedback is overdue: it is asked for again, so far apart and so many times, then the superior is told.
 *
 * @param times the first of them when it falls due
 */
public record Chase(Duration every, int times) {}
