package io.jiaoying.warning.texting.application;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, or to the loudspeakers or the other system of a place.
 *
 * @param subjectId what it is about
 * @param personId because of whom; it goes to them unless the channel has no address but the place
 * @param title of a mail
 * @param region the place; null for where the person is
 */
public record TextDraft(
        About about,
        UUID subjectId,
        String personId,
        Channel channel,
        String title,
        String text,
        boolean exercise,
        @Nullable String region) {
    /** To one person. */
    public TextDraft(
            About about,
            UUID subjectId,
            String personId,
            Channel channel,
            String title,
            String text,
            boolean exercise) {
        this(about, subjectId, personId, channel, title, text, exercise, null);
    }

    /** Why somebody is written to. */
    public enum About {
        OPINION,
        TOLD,
        RECALL;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it travels. */
    public enum Channel {
        SMS,
        VOICE,
        MAIL,
        LOUDSPEAKER,
        WEBHOOK;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
