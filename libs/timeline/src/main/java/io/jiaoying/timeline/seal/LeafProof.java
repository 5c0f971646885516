package io.jiaoying.timeline.seal;

import java.util.List;

/**
 * That a head is a leaf of a root's tree.
 *
 * @param index its place among the tree's leaves, from 0
 * @param path the hashes beside its way up, the lowest first
 */
public record LeafProof(String subject, long seq, String hash, long index, List<String> path) {
    public SealedHead head() {
        return new SealedHead(subject, seq, hash);
    }

    public boolean provesFor(SealRoot root) {
        return MerkleTree.rootFrom(head().leaf(), index, root.leaves(), path)
                .filter(root.tree()::equals)
                .isPresent();
    }
}
