package io.jiaoying.timeline.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** The Ed25519 key that signs roots, made from its 32 secret bytes (RFC 8032, 5.1.5). */
final class SealKey {
    private static final int SECRET_BYTES = 32;

    private final KeyPair pair;

    private SealKey(KeyPair pair) {
        this.pair = pair;
    }

    static SealKey of(String secretBase64) {
        byte[] secret = Base64.getDecoder().decode(secretBase64.strip());
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("jiaoying.timeline.seal-key must be the base64 of 32 bytes");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(SealPublicKey.ED25519);
            generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
            return new SealKey(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java from 15 on has Ed25519", impossible);
        }
    }

    SealPublicKey publicHalf() {
        return SealPublicKey.of(pair.getPublic());
    }

    String sign(String statement) {
        try {
            Signature signer = Signature.getInstance(SealPublicKey.ED25519);
            signer.initSign(pair.getPrivate());
            signer.update(statement.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("An Ed25519 key always signs", impossible);
        }
    }

    /** Java derives the public half only while it generates a pair; here it is given the bytes it would have drawn. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] secret;

        Given(byte[] secret) {
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(Arrays.copyOf(secret, bytes.length), 0, bytes, 0, bytes.length);
        }
    }
}
