package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.ExerciseMark;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier is asked to send.
 *
 * @param attemptId the key under which it is handed over, as often as that may be
 * @param to a phone number or mail address; where a channel has none, the region
 * @param region of the person it is for; carriers are chosen by it
 * @param subject of a mail
 */
public record CarrierMessage(
        UUID attemptId,
        Channel channel,
        String to,
        String region,
        @Nullable String subject,
        String text,
        boolean exercise) {
    /** The last gate before the carriers: nothing of an exercise passes it unmarked, whoever wrote it. */
    public CarrierMessage {
        text = ExerciseMark.on(exercise, text);
        subject = subject == null ? null : ExerciseMark.on(exercise, subject);
    }
}
