package io.jiaoying.warning.calling.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Sends mail. */
public interface MailCarrier {
    /** Never fails. */
    Uni<HandOver> send(UUID attemptId, String to, String subject, String text);
}
