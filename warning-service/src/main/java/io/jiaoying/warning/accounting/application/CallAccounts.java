package io.jiaoying.warning.accounting.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Call-outs in figures; everything of one answer is read in one snapshot. */
public interface CallAccounts {
    /**
     * What is wanted of a warning.
     *
     * @param choose which of its rounds, the latest first
     * @param region a prefix of the targets' regions
     */
    record OfWarning(UUID warningId, Function<List<CallOutHead>, CallOutHead> choose, String region, int mostMissed) {}

    /** One round of a warning, and which rounds there are; fails with what the choice fails with. */
    Uni<Rounds> of(OfWarning wanted);

    /** One round in figures; all of them by name, the latest first. */
    record Rounds(CallAccount account, List<CallOutHead> all) {
        public CallOutHead chosen() {
            return account.callOuts().get(0);
        }
    }

    /**
     * What is wanted of a period.
     *
     * @param region a prefix of the targets' regions
     * @param digits to which level cells tell regions apart
     * @param from included
     * @param until excluded
     */
    record OfPeriod(String region, int digits, Instant from, Instant until, int mostMissed) {}

    /** The call-outs that began in a period and had targets in the region, the latest first. */
    Uni<CallAccount> in(OfPeriod wanted);
}
