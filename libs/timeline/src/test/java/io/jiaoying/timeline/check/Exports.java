package io.jiaoying.timeline.check;

import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.TimelineHash;
import io.jiaoying.timeline.seal.PublishedRoot;
import io.jiaoying.timeline.seal.SealLink;
import io.jiaoying.timeline.seal.SealRoot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chains, and what an attacker may do to them. */
final class Exports {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00.123456Z");

    private Exports() {}

    static List<TimelineEntry> chain(String subjectId, int length) {
        var chain = new ArrayList<TimelineEntry>();
        for (int seq = 1; seq <= length; seq++) {
            var content = new TimelineEntry(
                    subjectId,
                    seq,
                    AT.plusSeconds(seq),
                    AT.plusSeconds(seq),
                    "kind-" + seq,
                    "duty",
                    Map.of("报告", "r" + seq),
                    "",
                    "");
            chain.add(linked(
                    content,
                    seq,
                    chain.isEmpty() ? TimelineEntry.GENESIS : chain.get(seq - 2).hash()));
        }
        return chain;
    }

    static TimelineEntry edited(TimelineEntry old) {
        return with(old, old.seq(), "edited", old.previousHash(), old.hash());
    }

    static TimelineEntry rehashed(TimelineEntry old) {
        return linked(old, old.seq(), old.previousHash());
    }

    static List<TimelineEntry> renumbered(List<TimelineEntry> chain) {
        var numbered = new ArrayList<TimelineEntry>();
        for (TimelineEntry entry : chain) {
            numbered.add(with(entry, numbered.size() + 1L, entry.kind(), entry.previousHash(), entry.hash()));
        }
        return numbered;
    }

    static void swapContents(List<TimelineEntry> chain, int one, int other) {
        TimelineEntry first = chain.get(one);
        TimelineEntry second = chain.get(other);
        chain.set(one, contentOf(second, first));
        chain.set(other, contentOf(first, second));
    }

    /** From that entry on everything is hashed anew, as one who may write to the database can. */
    static List<TimelineEntry> forgedFrom(List<TimelineEntry> chain, int seq) {
        var forged = new ArrayList<>(chain.subList(0, seq - 1));
        for (TimelineEntry old : chain.subList(seq - 1, chain.size())) {
            forged.add(linked(
                    edited(old),
                    old.seq(),
                    forged.isEmpty()
                            ? TimelineEntry.GENESIS
                            : forged.get(forged.size() - 1).hash()));
        }
        return forged;
    }

    static SealLink signedAs(SealLink link, SealLink other) {
        SealRoot root = link.root();
        var signed = new SealRoot(
                root.number(),
                root.first(),
                root.leaves(),
                root.tree(),
                root.sealedAt(),
                root.previousHash(),
                root.skipHash(),
                root.keyId(),
                root.hash(),
                other.root().signature());
        return new SealLink(signed, link.included(), link.before(), link.after());
    }

    static PublishedRoot withSignature(PublishedRoot root, String signature) {
        return new PublishedRoot(
                root.number(),
                root.first(),
                root.leaves(),
                root.tree(),
                root.sealedAt(),
                root.previousHash(),
                root.skipHash(),
                root.keyId(),
                root.hash(),
                signature,
                root.publicKey());
    }

    private static TimelineEntry contentOf(TimelineEntry content, TimelineEntry place) {
        return new TimelineEntry(
                place.subjectId(),
                place.seq(),
                content.at(),
                content.knownAt(),
                content.kind(),
                content.actor(),
                content.refs(),
                place.previousHash(),
                place.hash());
    }

    private static TimelineEntry linked(TimelineEntry content, long seq, String previousHash) {
        var unhashed = with(content, seq, content.kind(), previousHash, "");
        return with(content, seq, content.kind(), previousHash, TimelineHash.of(previousHash, unhashed));
    }

    private static TimelineEntry with(TimelineEntry old, long seq, String kind, String previousHash, String hash) {
        return new TimelineEntry(
                old.subjectId(), seq, old.at(), old.knownAt(), kind, old.actor(), old.refs(), previousHash, hash);
    }
}
