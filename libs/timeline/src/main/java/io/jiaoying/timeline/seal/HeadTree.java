package io.jiaoying.timeline.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tree over the last sealed state of each head in a window. */
final class HeadTree {
    private final List<SealedHead> heads;
    private final MerkleTree tree;

    /** @param sealed the oldest first; a later state of a subject takes the place of an earlier one */
    HeadTree(List<SealedHead> sealed) {
        Map<String, SealedHead> last = new TreeMap<>();
        sealed.forEach(head -> last.put(head.subject(), head));
        this.heads = new ArrayList<>(last.values());
        this.tree = new MerkleTree(heads.stream().map(SealedHead::leaf).toList());
    }

    int leaves() {
        return heads.size();
    }

    String root() {
        return tree.root();
    }

    SealLink link(SealRoot root, String subject) {
        int place = 0;
        while (place < heads.size() && heads.get(place).subject().compareTo(subject) < 0) {
            place++;
        }
        boolean there = place < heads.size() && heads.get(place).subject().equals(subject);
        return there
                ? new SealLink(root, proof(place), null, null)
                : new SealLink(root, null, proof(place - 1), proof(place));
    }

    private @Nullable LeafProof proof(int index) {
        if (index < 0 || index >= heads.size()) {
            return null;
        }
        SealedHead head = heads.get(index);
        return new LeafProof(head.subject(), head.seq(), head.hash(), index, tree.path(index));
    }
}
