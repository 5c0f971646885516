package io.jiaoying.warning.carriers.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes numbers comparable without keeping them: HMAC-SHA256 under the directory's key. */
@ApplicationScoped
public class PhoneHash {
    private static final String PURPOSE = "reply-address:";
    private static final int MOBILE_DIGITS = 11;

    private final SecretKeySpec key;

    PhoneHash(@ConfigProperty(name = "jiaoying.directory.key") String key) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
    }

    String of(String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((PURPOSE + national(number)).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Carriers write the same number with and without +86. */
    static String national(String number) {
        String digits = number.replaceAll("\\D", "");
        boolean withCountry = digits.startsWith("86") && digits.length() == MOBILE_DIGITS + 2;
        return withCountry ? digits.substring(2) : digits;
    }
}
