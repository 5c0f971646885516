package io.jiaoying.timeline.check;

import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.TimelineHash;
import java.util.List;
import java.util.Optional;

/** Finds the first entry that does not fit its chain, and what was done to it. */
final class ChainAudit {
    private static final long NONE = 0;

    private final List<TimelineEntry> entries;
    private final long[] written;

    /** @param entries in the order of the export */
    ChainAudit(List<TimelineEntry> entries) {
        this.entries = entries;
        this.written = entries.stream().mapToLong(this::writtenAs).toArray();
    }

    Optional<Finding> firstBad() {
        String previousHash = TimelineEntry.GENESIS;
        for (int place = 0; place < entries.size(); place++) {
            Optional<Finding> bad = at(place, previousHash);
            if (bad.isPresent()) {
                return bad;
            }
            previousHash = entries.get(place).hash();
        }
        return Optional.empty();
    }

    private Optional<Finding> at(int place, String previousHash) {
        long expected = place + 1L;
        if (written[place] == NONE) {
            return wasMoved(place)
                    ? bad(Fault.REORDERED, expected, "内容来自另一条", "its content is another entry's")
                    : bad(Fault.EDITED, expected, "内容与哈希不符", "its content does not give its hash");
        }
        if (written[place] != expected) {
            return displaced(place, expected);
        }
        if (entries.get(place).seq() != expected) {
            return bad(Fault.EDITED, expected, "序号被改", "its number was changed");
        }
        if (!entries.get(place).previousHash().equals(previousHash)) {
            return rehashed(place, expected);
        }
        return Optional.empty();
    }

    private Optional<Finding> displaced(int place, long expected) {
        boolean later = false;
        for (int other = place + 1; other < written.length; other++) {
            later |= written[other] == expected;
        }
        return later || written[place] < expected
                ? bad(
                        Fault.REORDERED,
                        expected,
                        "此处是第 " + written[place] + " 条",
                        "entry " + written[place] + " stands here")
                : bad(
                        Fault.DELETED,
                        expected,
                        "下一条是第 " + written[place] + " 条",
                        "entry " + written[place] + " follows");
    }

    /** Both entries are whole in themselves; the one that the rest of the chain does not know was written anew. */
    private Optional<Finding> rehashed(int place, long expected) {
        boolean restFollows = place + 1 == entries.size()
                || entries.get(place + 1)
                        .previousHash()
                        .equals(entries.get(place).hash());
        long seq = restFollows && place > 0 ? expected - 1 : expected;
        return bad(Fault.EDITED, seq, "改后重算了哈希，后面的条目不认", "it was hashed anew, and what follows does not know it");
    }

    /** The number under which the entry was hashed; its own, another one when it was renumbered, or none. */
    private long writtenAs(TimelineEntry entry) {
        if (gives(entry, entry.seq(), entry.previousHash(), entry.hash())) {
            return entry.seq();
        }
        long most = entries.stream().mapToLong(TimelineEntry::seq).max().orElse(NONE) + entries.size();
        for (long seq = 1; seq <= most; seq++) {
            if (gives(entry, seq, entry.previousHash(), entry.hash())) {
                return seq;
            }
        }
        return NONE;
    }

    private boolean wasMoved(int place) {
        TimelineEntry here = entries.get(place);
        return entries.stream().anyMatch(other -> gives(other, here.seq(), here.previousHash(), here.hash()));
    }

    private static boolean gives(TimelineEntry content, long seq, String previousHash, String hash) {
        var numbered = new TimelineEntry(
                content.subjectId(),
                seq,
                content.at(),
                content.knownAt(),
                content.kind(),
                content.actor(),
                content.refs(),
                previousHash,
                hash);
        return TimelineHash.of(previousHash, numbered).equals(hash);
    }

    private static Optional<Finding> bad(Fault fault, long seq, String chinese, String english) {
        return Optional.of(new Finding(fault, seq, chinese, english));
    }
}
