package io.jiaoying.timeline.check;

import io.jiaoying.timeline.TimelineEntry;
import io.jiaoying.timeline.seal.LeafProof;
import io.jiaoying.timeline.seal.SealLink;
import io.jiaoying.timeline.seal.SealRoot;
import io.jiaoying.timeline.seal.Sha256;
import io.jiaoying.timeline.seal.TimelineSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds a chain that is whole in itself against what was signed about it. */
final class SealAudit {
    private final ExportFile export;
    private final String subject;
    private final TimelineSeal seal;
    private final NavigableMap<Long, SealLink> links = new TreeMap<>();
    private final @Nullable SealRoot kept;
    private final Keys keys;

    SealAudit(ExportFile export, TimelineSeal seal, @Nullable SealRoot kept, Keys keys) {
        this.export = export;
        this.subject = Sha256.hex(export.subjectId());
        this.seal = seal;
        this.kept = kept;
        this.keys = keys;
        seal.roots().forEach(link -> links.put(link.root().number(), link));
    }

    /** Whether the export says anything about the root kept elsewhere; if not, it must be asked for by its number. */
    boolean reachesTheKeptRoot() {
        return kept == null || seal.latest() < kept.number() || links.containsKey(kept.number());
    }

    Optional<Finding> firstBad() {
        return rolledBack().or(this::notAsSealed).or(this::brokenRoots).or(this::unproved);
    }

    /** Up to which entry the anchor proves the chain; 0 when the subject was not sealed by then. */
    long provedUpTo() {
        return anchor().flatMap(this::headAt).map(LeafProof::seq).orElse(0L);
    }

    private Optional<SealRoot> anchor() {
        return kept != null
                ? Optional.of(kept)
                : Optional.ofNullable(links.get(seal.latest())).map(SealLink::root);
    }

    private Optional<Finding> rolledBack() {
        if (kept == null) {
            return Optional.empty();
        }
        if (seal.latest() < kept.number()) {
            return bad(
                    Fault.ROLLED_BACK,
                    export.entries().size() + 1L,
                    "系统只有到 " + seal.latest() + " 号的签名根，而另存的是 " + kept.number() + " 号",
                    "the system knows roots up to " + seal.latest() + ", but root " + kept.number() + " was kept");
        }
        SealLink same = links.get(kept.number());
        if (same != null && !same.root().hash().equals(kept.hash())) {
            return bad(
                    Fault.ROLLED_BACK,
                    sealedBefore(kept.number()) + 1,
                    kept.number() + " 号签名根与另存的不同",
                    "root " + kept.number() + " is not the one that was kept");
        }
        return Optional.empty();
    }

    private long sealedBefore(long number) {
        return links.headMap(number).values().stream()
                .map(SealLink::included)
                .filter(proof -> proof != null)
                .mapToLong(proof -> proof.seq())
                .filter(seq -> seq <= export.entries().size())
                .max()
                .orElse(0);
    }

    /** Heads that were sealed must still be in the chain. */
    private Optional<Finding> notAsSealed() {
        long proved = 0;
        List<TimelineEntry> entries = export.entries();
        for (SealLink link : links.values()) {
            LeafProof head = link.included();
            if (head == null || !link.proves(subject)) {
                continue;
            }
            if (head.seq() > entries.size()) {
                return cut(entries.size() + 1L, link.root().number(), head.seq());
            }
            if (!entries.get((int) head.seq() - 1).hash().equals(head.hash())) {
                return bad(
                        Fault.EDITED,
                        proved + 1,
                        "整条链重算过，与 " + link.root().number() + " 号签名根不符",
                        "the chain was hashed anew and is not what root "
                                + link.root().number() + " sealed");
            }
            proved = Math.max(proved, head.seq());
        }
        return Optional.empty();
    }

    private static Optional<Finding> cut(long seq, long root, long sealed) {
        return bad(
                Fault.TRUNCATED,
                seq,
                root + " 号签名根时已有 " + sealed + " 条",
                "there were " + sealed + " entries at root " + root);
    }

    private Optional<Finding> brokenRoots() {
        for (SealLink link : links.values()) {
            SealRoot root = link.root();
            boolean behindKept = kept != null && root.number() <= kept.number();
            if (!root.isWhole() || !(behindKept ? keys.signedByAny(root) : keys.signed(root))) {
                return forged(root.number(), "签名不成立", "its signature does not hold");
            }
            if (!follows(root)) {
                return forged(root.number(), "不接前面的签名根", "it does not follow the roots before");
            }
            if (!link.proves(subject)) {
                return forged(root.number(), "证明与根不符", "the proof does not fit it");
            }
        }
        return Optional.empty();
    }

    private boolean follows(SealRoot root) {
        return is(root.number() - 1, root.previousHash()) && is(root.first() - 1, root.skipHash());
    }

    private boolean is(long number, String hash) {
        if (number == 0) {
            return hash.equals(TimelineEntry.GENESIS);
        }
        SealLink link = links.get(number);
        return link == null || link.root().hash().equals(hash);
    }

    /** The way back from the anchor must reach the subject's head, or the beginning. */
    private Optional<Finding> unproved() {
        Optional<SealRoot> anchor = anchor();
        if (anchor.isEmpty()) {
            return seal.latest() == 0 ? Optional.empty() : forged(seal.latest(), "导出里没有它", "the export lacks it");
        }
        var missing = new ArrayList<Long>();
        long number = anchor.get().number();
        while (number > 0 && missing.isEmpty()) {
            SealLink link = links.get(number);
            if (link == null) {
                missing.add(number);
            } else {
                number = link.included() != null ? 0 : link.root().first() - 1;
            }
        }
        return missing.isEmpty() ? Optional.empty() : forged(missing.get(0), "导出里没有它", "the export lacks it");
    }

    private Optional<LeafProof> headAt(SealRoot anchor) {
        long number = anchor.number();
        while (number > 0) {
            SealLink link = links.get(number);
            if (link == null) {
                return Optional.empty();
            }
            if (link.included() != null) {
                return Optional.of(link.included());
            }
            number = link.root().first() - 1;
        }
        return Optional.empty();
    }

    private Optional<Finding> forged(long number, String chinese, String english) {
        return bad(
                Fault.FORGED, sealedBefore(number) + 1, number + " 号签名根：" + chinese, "root " + number + ": " + english);
    }

    private static Optional<Finding> bad(Fault fault, long seq, String chinese, String english) {
        return Optional.of(new Finding(fault, seq, chinese, english));
    }
}
