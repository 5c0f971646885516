package io.jiaoying.timeline.seal;

import org.jspecify.annotations.Nullable;

/**
 * A root and what it says of one subject.
 *
 * @param included the subject's head in its tree
 * @param before and {@code after}: when it is not there, the leaves between which it would be; null at the ends
 */
public record SealLink(
        SealRoot root,
        @Nullable LeafProof included,
        @Nullable LeafProof before,
        @Nullable LeafProof after) {

    /** Whether what is said of the subject follows from the root's tree. */
    public boolean proves(String subject) {
        return included != null
                ? included.subject().equals(subject) && included.provesFor(root)
                : provesAbsence(subject);
    }

    private boolean provesAbsence(String subject) {
        long beforeIndex = before == null ? -1 : before.index();
        long afterIndex = after == null ? root.leaves() : after.index();
        return beforeIndex + 1 == afterIndex
                && (before == null || (before.subject().compareTo(subject) < 0 && before.provesFor(root)))
                && (after == null || (after.subject().compareTo(subject) > 0 && after.provesFor(root)));
    }
}
