package io.jiaoying.warning.auditing.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing owed whose time ran out unnoticed.
 *
 * @param id of the demand, task, request or notice; of the call where the feedback has no form
 * @param aboutId the warning, or the assessment an opinion was asked for
 * @param since when somebody should have looked
 */
public record Neglected(UUID id, UUID aboutId, String region, Neglect neglect, Instant since) {}
