package io.jiaoying.warning.calling.domain;

import java.util.Locale;

/** How far an attempt got on its way to the carrier. */
public enum AttemptState {
    /** Waits for its turn. */
    QUEUED,
    /** Being handed over; handed over again under the same key if we die now. */
    SENDING,
    /** Travels in the message of another attempt to the same person. */
    BUNDLED,
    /** The carrier has it. */
    HANDED_OVER,
    /** Carrier or directory refused it for good. */
    REFUSED,
    /** No carrier had it before the next step was due. */
    FAILED,
    /** Nobody needed it any more before it left. */
    WITHDRAWN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static AttemptState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
