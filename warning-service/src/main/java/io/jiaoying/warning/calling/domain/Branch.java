package io.jiaoying.warning.calling.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people above and beside one target, as the directory knows them.
 *
 * @param deputy null where there is none
 * @param superiors upwards, the nearest first
 */
public record Branch(@Nullable Relative deputy, List<Relative> superiors) {
    private static final int TOWNSHIP_DIGITS = 9;

    /**
     * Somebody of the branch.
     *
     * @param silent is a target as well and let at least one rung of the same call-out pass in silence, or was answered for by
     *     somebody else: who does not wake up wakes nobody up
     * @param asked was called about this target already
     */
    public record Relative(String personId, String region, boolean silent, boolean asked) {}

    public Branch {
        superiors = List.copyOf(superiors);
    }

    /** The nearest superior. */
    public Optional<String> nearest() {
        return superiors.stream().findFirst().map(Relative::personId);
    }

    Optional<String> deputyToAsk() {
        return Optional.ofNullable(deputy).filter(one -> !one.silent()).map(Relative::personId);
    }

    /** The nearest superior who is awake as far as we know and was not asked yet: a second rung climbs further. */
    Optional<String> superiorToAsk() {
        return superiors.stream()
                .filter(one -> !one.silent() && !one.asked())
                .findFirst()
                .map(Relative::personId);
    }

    /** Who sends somebody to the door: the nearest superior who is awake as far as we know. */
    Optional<String> sender() {
        return superiors.stream().filter(one -> !one.silent()).findFirst().map(Relative::personId);
    }

    /** The nearest superior who sits outside the township and is awake as far as we know. */
    Optional<String> outside(String township) {
        return superiors.stream()
                .filter(one -> !one.silent() && !one.region().startsWith(township))
                .findFirst()
                .map(Relative::personId);
    }

    static String township(String region) {
        return region.length() <= TOWNSHIP_DIGITS ? region : region.substring(0, TOWNSHIP_DIGITS);
    }
}
