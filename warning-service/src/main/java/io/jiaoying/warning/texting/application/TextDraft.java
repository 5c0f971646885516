package io.jiaoying.warning.texting.application;

import java.util.Locale;
import java.util.UUID;

/**
 * A message to one person.
 *
 * @param subjectId what it is about
 * @param title of a mail
 */
public record TextDraft(
        About about, UUID subjectId, String personId, Channel channel, String title, String text, boolean exercise) {
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
        MAIL;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
