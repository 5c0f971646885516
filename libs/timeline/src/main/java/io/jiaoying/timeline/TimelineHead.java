package io.jiaoying.timeline;

/** Where a subject's chain ends; kept apart from the entries, so a cut tail shows. */
public record TimelineHead(long seq, String hash) {
    /** A subject without entries. */
    public static final TimelineHead EMPTY = new TimelineHead(0, TimelineEntry.GENESIS);
}
