package io.jiaoying.timeline.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A binary hash tree over ordered leaves as in RFC 6962: leaves and nodes hashed apart, split at the largest power of two. */
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<byte[]> leaves;

    MerkleTree(List<String> leaves) {
        this.leaves = leaves.stream().map(MerkleTree::leaf).toList();
    }

    String root() {
        return hex(root(0, leaves.size()));
    }

    /** The hashes beside the way from this leaf up, the lowest first. */
    List<String> path(int index) {
        var path = new ArrayList<String>();
        collect(index, 0, leaves.size(), path);
        return path;
    }

    /** The root that a leaf at this place in a tree of that size proves; empty for a path of another length. */
    static Optional<String> rootFrom(String leaf, long index, long size, List<String> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        byte[] hash = leaf(leaf);
        long at = index;
        long last = size - 1;
        for (String beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            byte[] sibling = HexFormat.of().parseHex(beside);
            if ((at & 1) == 1 || at == last) {
                hash = Sha256.of(NODE, sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Sha256.of(NODE, hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hex(hash)) : Optional.empty();
    }

    private byte[] root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int middle = from + split(to - from);
        return Sha256.of(NODE, root(from, middle), root(middle, to));
    }

    private void collect(int index, int from, int to, List<String> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + split(to - from);
        if (index < middle) {
            collect(index, from, middle, path);
            path.add(hex(root(middle, to)));
        } else {
            collect(index, middle, to, path);
            path.add(hex(root(from, middle)));
        }
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] leaf(String text) {
        return Sha256.of(LEAF, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
