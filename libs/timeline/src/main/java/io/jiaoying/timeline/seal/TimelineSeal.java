package io.jiaoying.timeline.seal;

import java.util.List;

/**
 * What the signed roots say of one subject, for an export.
 *
 * @param latest number of the newest root there is; 0 before the first
 * @param roots a run of consecutive roots, and those before it that prove the subject's head at each of them
 */
public record TimelineSeal(long latest, List<SealLink> roots, List<SealPublicKey> keys) {
    static final TimelineSeal NONE = new TimelineSeal(0, List.of(), List.of());
}
