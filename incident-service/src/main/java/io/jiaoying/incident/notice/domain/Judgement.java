package io.jiaoying.incident.notice.domain;

import io.jiaoying.incident.domain.Grade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a 重大 or 特别重大 event is likely (突发事件应对法 art. 62).
 *
 * @param reason why; null when none was given
 */
public record Judgement(Grade grade, @Nullable String reason, Instant at, String by) {}
