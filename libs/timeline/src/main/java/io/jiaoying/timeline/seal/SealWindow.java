package io.jiaoying.timeline.seal;

import java.util.Map;

/** How far back a root's tree reaches. */
final class SealWindow {
    static final long WIDEST = 1024;
    static final int MOST_LEAVES = 20_000;

    private SealWindow() {}

    /** As many roots as the largest power of two in its number, so that few roots cover all before any of them. */
    static long widest(long number) {
        return Math.min(Long.lowestOneBit(number), WIDEST);
    }

    /**
     * The first root of the window, narrowed until its tree stays small.
     *
     * @param heads how many heads each root of the widest window sealed, this one included
     */
    static long first(long number, Map<Long, Integer> heads) {
        long width = widest(number);
        while (width > 1 && leaves(number, width, heads) > MOST_LEAVES) {
            width /= 2;
        }
        return number - width + 1;
    }

    private static long leaves(long number, long width, Map<Long, Integer> heads) {
        return heads.entrySet().stream()
                .filter(root -> root.getKey() > number - width)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
