package io.jiaoying.timeline;

import java.util.List;
import java.util.Optional;

/** Verifies a subject's chain; pure, so an export can be checked offline. */
public final class TimelineCheck {
    private TimelineCheck() {}

    /**
     * The first place where the chain does not hold.
     *
     * @param seq number the entry there should have
     */
    public record BadEntry(long seq, String reason) {}

    /** Empty when every entry follows from the one before. A cut tail needs {@link #firstBadEntry(List, TimelineHead)}. */
    public static Optional<BadEntry> firstBadEntry(List<TimelineEntry> entries) {
        TimelineHead previous = TimelineHead.EMPTY;
        String subjectId = entries.isEmpty() ? "" : entries.get(0).subjectId();
        for (TimelineEntry entry : entries) {
            Optional<BadEntry> bad = follows(subjectId, previous, entry);
            if (bad.isPresent()) {
                return bad;
            }
            previous = new TimelineHead(entry.seq(), entry.hash());
        }
        return Optional.empty();
    }

    /** As above, and the chain must end exactly at this head. */
    public static Optional<BadEntry> firstBadEntry(List<TimelineEntry> entries, TimelineHead head) {
        return firstBadEntry(entries).or(() -> endsAt(entries, head));
    }

    private static Optional<BadEntry> follows(String subjectId, TimelineHead previous, TimelineEntry entry) {
        long expected = previous.seq() + 1;
        if (!entry.subjectId().equals(subjectId)) {
            return bad(expected, "belongs to another subject");
        }
        if (entry.seq() != expected) {
            return bad(expected, "is missing or out of order");
        }
        if (!entry.previousHash().equals(previous.hash())) {
            return bad(expected, "does not follow the entry before");
        }
        if (!entry.hash().equals(TimelineHash.of(previous.hash(), entry))) {
            return bad(expected, "was changed after it was written");
        }
        return Optional.empty();
    }

    private static Optional<BadEntry> endsAt(List<TimelineEntry> entries, TimelineHead head) {
        var last = entries.isEmpty()
                ? TimelineHead.EMPTY
                : new TimelineHead(
                        entries.get(entries.size() - 1).seq(),
                        entries.get(entries.size() - 1).hash());
        if (last.equals(head)) {
            return Optional.empty();
        }
        return bad(Math.min(last.seq(), head.seq()) + 1, "chain does not end at the recorded head");
    }

    private static Optional<BadEntry> bad(long seq, String reason) {
        return Optional.of(new BadEntry(seq, reason));
    }
}
