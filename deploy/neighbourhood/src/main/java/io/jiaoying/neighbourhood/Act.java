package io.jiaoying.neighbourhood;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing a carrier or a person does about one call or text message, so long after it came. */
record Act(
        Duration after,
        Kind kind,
        @Nullable Integer heardSeconds,
        @Nullable String key,
        @Nullable String words) {

    Act(Duration after, Kind kind, @Nullable Integer heardSeconds, @Nullable String key) {
        this(after, kind, heardSeconds, key, null);
    }

    /** Texts back. */
    static Act says(Duration after, String words) {
        return new Act(after, Kind.SAID, null, null, words);
    }

    /** What is done; the first group is what the carrier tells in a call-back. */
    enum Kind {
        DELIVERED,
        RUNG,
        HEARD,
        PRESSED,
        /** Replied to a text message. */
        SAID,
        BUSY,
        NO_ANSWER,
        HUNG_UP,
        /** Reaches nobody. */
        REFUSED,
        /** Somebody picked up: from here on he knows what it is about. */
        PICKED_UP,
        /** Opens the link of the text message and does there what it asks for. */
        OPENED_PAGE;

        boolean isToldByCarrier() {
            return this != PICKED_UP && this != OPENED_PAGE;
        }
    }

    static Act of(Duration after, Kind kind) {
        return new Act(after, kind, null, null);
    }

    /** Rings, is picked up after {@code ringing}, heard for 20 s of real life, and 1 is pressed when {@code confirms}. */
    static List<Act> heardOut(Duration ringing, Duration listening, boolean confirms) {
        Duration heard = ringing.plus(listening);
        List<Act> acts = new ArrayList<>(List.of(
                of(ringing.dividedBy(2), Kind.RUNG),
                of(ringing, Kind.PICKED_UP),
                new Act(heard, Kind.HEARD, FULL_MESSAGE_SECONDS, null)));
        if (confirms) {
            acts.add(new Act(heard.plusMillis(300), Kind.PRESSED, FULL_MESSAGE_SECONDS, "1"));
        }
        return acts;
    }

    private static final int FULL_MESSAGE_SECONDS = 20;
}
