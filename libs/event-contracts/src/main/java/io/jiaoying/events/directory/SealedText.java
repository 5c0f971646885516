package io.jiaoying.events.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a phone number or address as {@code <keyId>:<base64(nonce ‖ ciphertext ‖ tag)>} with AES-256-GCM; the person's id
 * is authenticated along, so a number cannot be moved to another person.
 */
public final class SealedText {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    /** Finding one among the providers costs more than sealing a phone number. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(SealedText::cipher);

    private final String currentKeyId;
    private final Map<String, SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    private SealedText(String currentKeyId, Map<String, SecretKey> keys) {
        this.currentKeyId = currentKeyId;
        this.keys = keys;
    }

    /** One key of 32 bytes, base64; IllegalArgumentException for any other length. */
    public static SealedText withKey(String keyId, String keyBase64) {
        return new SealedText(keyId, Map.of(keyId, key(keyBase64)));
    }

    private static SecretKey key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a directory key has 32 bytes, this one " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    public String seal(String personId, String clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, currentKeyId, nonce, personId, clear.getBytes(UTF_8));
        byte[] out = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return currentKeyId + ":" + Base64.getEncoder().encodeToString(out);
    }

    /** IllegalArgumentException when the text was not sealed for this person with a key held here. */
    public String open(String personId, String sealedText) {
        int colon = sealedText.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a sealed text");
        }
        byte[] all = Base64.getDecoder().decode(sealedText.substring(colon + 1));
        ByteBuffer buffer = ByteBuffer.wrap(all);
        byte[] nonce = new byte[NONCE_BYTES];
        if (all.length < NONCE_BYTES) {
            throw new IllegalArgumentException("not a sealed text");
        }
        buffer.get(nonce);
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        return new String(run(Cipher.DECRYPT_MODE, sealedText.substring(0, colon), nonce, personId, body), UTF_8);
    }

    private byte[] run(int mode, String keyId, byte[] nonce, String personId, byte[] input) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalArgumentException("unknown directory key " + keyId);
        }
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(personId.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("sealed text does not open for this person", e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }
}
