package io.jiaoying.timeline.check;

import io.jiaoying.timeline.seal.SealPublicKey;
import io.jiaoying.timeline.seal.SealRoot;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose signatures count.
 *
 * @param trusted given beside the export: by {@code --key}, or with the root kept elsewhere
 * @param claimed those the export itself names
 */
record Keys(List<SealPublicKey> trusted, List<SealPublicKey> claimed) {

    boolean signed(SealRoot root) {
        return any(trusted.isEmpty() ? claimed : trusted, root);
    }

    /** For roots that a trusted one follows from by hash: the key may have been another then. */
    boolean signedByAny(SealRoot root) {
        return any(Stream.concat(trusted.stream(), claimed.stream()).toList(), root);
    }

    boolean independent() {
        return !trusted.isEmpty();
    }

    private static boolean any(List<SealPublicKey> keys, SealRoot root) {
        return keys.stream().anyMatch(key -> key.signed(root));
    }
}
