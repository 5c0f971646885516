package io.jiaoying.timeline.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A root as it is offered for keeping elsewhere, with the key that verifies it.
 *
 * @param publicKey base64 of the X.509 form
 */
public record PublishedRoot(
        long number,
        long first,
        long leaves,
        String tree,
        Instant sealedAt,
        String previousHash,
        String skipHash,
        String keyId,
        String hash,
        String signature,
        @Nullable String publicKey) {

    public static PublishedRoot of(SealRoot root, List<SealPublicKey> keys) {
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
                root.signature(),
                keys.stream()
                        .filter(key -> key.keyId().equals(root.keyId()))
                        .map(SealPublicKey::publicKey)
                        .findFirst()
                        .orElse(null));
    }

    public SealRoot root() {
        return new SealRoot(number, first, leaves, tree, sealedAt, previousHash, skipHash, keyId, hash, signature);
    }
}
