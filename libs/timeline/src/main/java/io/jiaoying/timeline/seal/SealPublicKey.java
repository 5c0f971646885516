package io.jiaoying.timeline.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * What roots are verified with.
 *
 * @param keyId the first 16 hexadecimal digits of the key's SHA-256
 * @param publicKey base64 of the X.509 form
 */
public record SealPublicKey(String keyId, String algorithm, String publicKey) {
    static final String ED25519 = "Ed25519";
    private static final int ID_DIGITS = 16;

    public static SealPublicKey of(String publicKeyBase64) {
        byte[] encoded = Base64.getDecoder().decode(publicKeyBase64.strip());
        return new SealPublicKey(
                Sha256.hex(encoded).substring(0, ID_DIGITS),
                ED25519,
                Base64.getEncoder().encodeToString(encoded));
    }

    static SealPublicKey of(PublicKey key) {
        return of(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /** Whether this key signed what the root states. */
    public boolean signed(SealRoot root) {
        try {
            Signature verifier = Signature.getInstance(ED25519);
            verifier.initVerify(KeyFactory.getInstance(ED25519)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            verifier.update(root.statement().getBytes(StandardCharsets.UTF_8));
            return root.keyId().equals(keyId)
                    && verifier.verify(Base64.getDecoder().decode(root.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException notAKeyOrSignature) {
            return false;
        }
    }
}
