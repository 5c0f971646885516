package io.jiaoying.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Access tokens signed RS256 with a key of this run; the services are given its public half. */
public final class BenchTokens {
    private static final int OFFICERS = 64;
    private static final int KEY_BITS = 2048;
    private static final long VALID_SECONDS = 7200;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key;
    private final List<String> tokens;

    public BenchTokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has RSA", impossible);
        }
        this.tokens = IntStream.range(0, OFFICERS).mapToObj(this::token).toList();
    }

    public String publicKey() {
        return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
    }

    /** Of one of many duty officers. */
    public String bearer(long request) {
        return "Bearer " + tokens.get((int) (request % tokens.size()));
    }

    /** How many there are. */
    public int officers() {
        return tokens.size();
    }

    /** Of anybody, in the whole country. */
    public String bearer(String name, List<String> roles) {
        return "Bearer " + token(name, "*", roles);
    }

    private String token(int officer) {
        return token("officer-" + officer, "610725", List.of("duty-officer"));
    }

    private String token(String name, String region, List<String> roles) {
        long now = Instant.now().getEpochSecond();
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}";
        String claims = ("{\"sub\":\"%s\",\"jti\":\"%s\",\"iss\":\"http://127.0.0.1/realms/bench\","
                        + "\"aud\":[\"jiaoying-api\",\"account\"],\"typ\":\"Bearer\",\"azp\":\"demo-cli\","
                        + "\"preferred_username\":\"%s\",\"region\":\"%s\","
                        + "\"roles\":[\"%s\"],\"iat\":%d,\"exp\":%d}")
                .formatted(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        name,
                        region,
                        String.join("\",\"", roles),
                        now,
                        now + VALID_SECONDS);
        String unsigned = encoded(header) + "." + encoded(claims);
        return unsigned + "." + signature(unsigned);
    }

    private String signature(String unsigned) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("An RSA key always signs", impossible);
        }
    }

    private static String encoded(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
