package io.jiaoying.cap.check;

/** How much comparing one message may cost; a polygon made to be slow ends here. */
final class EffortLimit {
    /** Well under a second. A national border of 40,000 points needs a tenth of it. */
    private static final long MOST_COMPARISONS = 50_000_000;

    private long left = MOST_COMPARISONS;

    /** False once the limit is reached. */
    boolean allowsOneMore() {
        return left-- > 0;
    }
}
