package io.jiaoying.warning.carriers.domain;

import java.util.Set;

/** What a command status of SMPP 3.4 (5.1.3) means for the message that met it. */
public enum SmppStatus {
    /** The SMSC takes no more for the moment. */
    FULL,
    /** A fault of the SMSC or of the way to it; another one may take the message. */
    FAULT,
    /** It will never take this message. */
    REFUSED;

    private static final int THROTTLED = 0x58;
    private static final int MESSAGE_QUEUE_FULL = 0x14;
    /** Bind status, system error, not bound, temporary application error, unknown error. */
    private static final Set<Integer> FAULTS = Set.of(0x04, 0x05, 0x08, 0x0D, 0x0E, 0x0F, 0x45, 0x64, 0xFF);

    public static SmppStatus of(int status) {
        if (status == THROTTLED || status == MESSAGE_QUEUE_FULL) {
            return FULL;
        }
        return FAULTS.contains(status) ? FAULT : REFUSED;
    }

    /** As it is kept with the attempt: {@code smpp-0x0b}. */
    public static String reason(int status) {
        return String.format("smpp-0x%02x", status);
    }
}
