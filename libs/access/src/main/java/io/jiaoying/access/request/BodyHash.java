package io.jiaoying.access.request;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a body's bytes as received: two requests are the same only when they are the same to the byte. */
final class BodyHash {
    private BodyHash() {}

    static byte[] of(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
