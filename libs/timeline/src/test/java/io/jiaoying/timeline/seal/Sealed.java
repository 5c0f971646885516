package io.jiaoying.timeline.seal;

import io.jiaoying.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Roots as the sealer makes them, without a database. */
public final class Sealed {
    private final SealKey key;
    private final List<SealRoot> roots = new ArrayList<>();
    private final List<List<SealedHead>> heads = new ArrayList<>();

    public Sealed(String secretBase64) {
        this.key = SealKey.of(secretBase64);
    }

    public SealPublicKey publicKey() {
        return key.publicHalf();
    }

    /** Seals where this chain ends now. */
    public SealRoot seal(List<TimelineEntry> chain) {
        TimelineEntry last = chain.get(chain.size() - 1);
        return seal(SealedHead.of(last.subjectId(), last.seq(), last.hash()));
    }

    /** Seals heads of other subjects, so that the chain in question is absent from that root. */
    public void sealOthers(int roots) {
        for (int i = 0; i < roots; i++) {
            seal(SealedHead.of("other-" + i, 1, "0".repeat(64)));
        }
    }

    public TimelineSeal of(String subjectId) {
        return new TimelineSeal(roots.size(), links(subjectId), List.of(publicKey()));
    }

    private SealRoot seal(SealedHead head) {
        long number = roots.size() + 1L;
        heads.add(List.of(head));
        Map<Long, Integer> counts = new LinkedHashMap<>();
        for (long n = 1; n <= number; n++) {
            counts.put(n, 1);
        }
        long first = SealWindow.first(number, counts);
        HeadTree tree = tree(first, number);
        SealRoot root = new SealRoot(
                        number,
                        first,
                        tree.leaves(),
                        tree.root(),
                        Instant.parse("2026-11-22T02:00:00Z").plusSeconds(number),
                        hashOf(number - 1),
                        hashOf(first - 1),
                        "",
                        "",
                        "")
                .signedWith(key);
        roots.add(root);
        return root;
    }

    private List<SealLink> links(String subjectId) {
        return roots.stream()
                .map(root -> tree(root.first(), root.number()).link(root, Sha256.hex(subjectId)))
                .toList();
    }

    private HeadTree tree(long first, long last) {
        return new HeadTree(heads.subList((int) first - 1, (int) last).stream()
                .flatMap(List::stream)
                .toList());
    }

    private String hashOf(long number) {
        return number == 0 ? TimelineEntry.GENESIS : roots.get((int) number - 1).hash();
    }
}
