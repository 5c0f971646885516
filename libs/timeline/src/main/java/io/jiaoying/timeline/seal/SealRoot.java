package io.jiaoying.timeline.seal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * One signed statement of where timelines ended.
 *
 * @param number 1, 2, 3 … without gaps
 * @param first the tree holds the last state of every head sealed by the roots {@code first} to {@code number}
 * @param leaves how many heads that are
 * @param tree root of their Merkle tree, leaves ordered by subject
 * @param previousHash hash of root {@code number - 1}
 * @param skipHash hash of root {@code first - 1}: what the tree does not hold is proved from there on
 * @param hash SHA-256 of {@link #statement}
 * @param signature Ed25519 over {@link #statement}, base64
 */
public record SealRoot(
        long number,
        long first,
        long leaves,
        String tree,
        Instant sealedAt,
        String previousHash,
        String skipHash,
        String keyId,
        String hash,
        String signature) {

    /** What is hashed and signed: one line per field, so any language can rebuild it. */
    public String statement() {
        return String.join(
                "\n",
                "jiaoying-timeline-root-v1",
                "number " + number,
                "first " + first,
                "leaves " + leaves,
                "tree " + tree,
                "sealedAt " + DateTimeFormatter.ISO_INSTANT.format(sealedAt),
                "previousHash " + previousHash,
                "skipHash " + skipHash,
                "keyId " + keyId);
    }

    /** Whether the hash is that of what it states. */
    public boolean isWhole() {
        return hash.equals(Sha256.hex(statement()));
    }

    SealRoot signedWith(SealKey key) {
        var named = new SealRoot(
                number,
                first,
                leaves,
                tree,
                sealedAt,
                previousHash,
                skipHash,
                key.publicHalf().keyId(),
                "",
                "");
        String statement = named.statement();
        return new SealRoot(
                number,
                first,
                leaves,
                tree,
                sealedAt,
                previousHash,
                skipHash,
                named.keyId,
                Sha256.hex(statement),
                key.sign(statement));
    }
}
