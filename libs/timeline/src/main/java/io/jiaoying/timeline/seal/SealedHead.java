package io.jiaoying.timeline.seal;

/**
 * Where one subject's chain ended when it was sealed: a leaf of a root's tree.
 *
 * @param subject SHA-256 of the subject's id, so that a proof about one subject names no other
 */
public record SealedHead(String subject, long seq, String hash) {
    static SealedHead of(String subjectId, long seq, String hash) {
        return new SealedHead(Sha256.hex(subjectId), seq, hash);
    }

    String leaf() {
        return subject + " " + seq + " " + hash;
    }
}
