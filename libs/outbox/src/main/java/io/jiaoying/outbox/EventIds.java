package io.jiaoying.outbox;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Time-ordered ids (UUID version 7, RFC 9562 section 5.7), so index pages fill from one side. */
public final class EventIds {
    private EventIds() {}

    public static UUID next() {
        var random = ThreadLocalRandom.current();
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
