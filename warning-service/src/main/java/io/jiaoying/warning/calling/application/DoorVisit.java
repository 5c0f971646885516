package io.jiaoying.warning.calling.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is sent to the door.
 *
 * @param askedPersonId who sends them; null when only the duty desk is left
 * @param townshipSilent nothing is heard of the whole township
 */
public record DoorVisit(UUID callId, @Nullable String askedPersonId, boolean townshipSilent) {}
