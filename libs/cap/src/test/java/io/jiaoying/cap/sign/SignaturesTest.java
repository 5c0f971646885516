package io.jiaoying.cap.sign;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.cap.read.CapReader;
import io.jiaoying.cap.read.Reading;
import io.jiaoying.cap.testing.Samples;
import io.jiaoying.cap.testing.TestKeys;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each way to cheat is refused under its own name. */
class SignaturesTest {
    private static final String STATION = "61072541600000";
    private static final String OTHER = "61070041600000";
    private static final TestKeys STATIONS_KEY = TestKeys.rsa("station");
    private static final TestKeys OTHERS_KEY = TestKeys.ec("other");
    private static final SignatureVerifier VERIFIER = pinning(STATIONS_KEY);

    private static SignatureVerifier pinning(TestKeys stations) {
        return new SignatureVerifier(new PinnedCertificates(
                Map.of(STATION, List.of(stations.certificate()), OTHER, List.of(OTHERS_KEY.certificate()))));
    }

    private static String signed(TestKeys keys) {
        byte[] signed = new Signer(keys.key(), keys.certificate()).sign(Samples.bytes("rainstorm"));
        return new String(signed, StandardCharsets.UTF_8);
    }

    private static SignatureOutcome verify(SignatureVerifier verifier, String message, String sender) {
        return verifier.verify(message.getBytes(StandardCharsets.UTF_8), sender, Instant.now());
    }

    private static SignatureOutcome verify(String message) {
        return verify(VERIFIER, message, STATION);
    }

    private static String signature(String signed) {
        return signed.substring(
                signed.indexOf("<ds:Signature"), signed.indexOf("</ds:Signature>") + "</ds:Signature>".length());
    }

    @Test
    void what_we_sign_is_valid_and_still_a_message() {
        String signed = signed(STATIONS_KEY);
        assertThat(verify(signed)).isEqualTo(SignatureOutcome.VALID);
        Reading.Understood signedRead = (Reading.Understood) CapReader.read(signed.getBytes(StandardCharsets.UTF_8));
        Reading.Understood unsignedRead = (Reading.Understood) CapReader.read(Samples.bytes("rainstorm"));
        assertThat(signedRead.signed()).isTrue();
        assertThat(signedRead.alert()).isEqualTo(unsignedRead.alert());
    }

    @Test
    void elliptic_keys_sign_too() {
        assertThat(verify(VERIFIER, signed(OTHERS_KEY), OTHER)).isEqualTo(SignatureOutcome.VALID);
    }

    @Test
    void it_survives_another_encoding_of_the_same_characters() {
        byte[] inChinese = signed(STATIONS_KEY).replace("UTF-8", "GB18030").getBytes(Charset.forName("GB18030"));
        assertThat(VERIFIER.verify(inChinese, STATION, Instant.now())).isEqualTo(SignatureOutcome.VALID);
    }

    @Test
    void no_signature_is_none() {
        assertThat(verify(Samples.text("rainstorm"))).isEqualTo(SignatureOutcome.NONE);
    }

    @Test
    void one_changed_character_is_enough() {
        assertThat(verify(signed(STATIONS_KEY).replace("100 毫米", "101 毫米"))).isEqualTo(SignatureOutcome.CHANGED);
        assertThat(verify(signed(STATIONS_KEY).replace("<note", " <note").replace("<scope>", "<scope> ")))
                .isEqualTo(SignatureOutcome.CHANGED);
    }

    @Test
    void a_changed_digest_does_not_fit_the_signature() {
        String signed = signed(STATIONS_KEY);
        int digest = signed.indexOf("<ds:DigestValue>") + "<ds:DigestValue>".length();
        char other = signed.charAt(digest) == 'A' ? 'B' : 'A';
        String changed = signed.substring(0, digest) + other + signed.substring(digest + 1);
        assertThat(verify(changed)).isEqualTo(SignatureOutcome.WRONG_KEY);
    }

    @Test
    void a_signed_message_wrapped_in_another_is_refused() {
        String signed = signed(STATIONS_KEY);
        String inner = signed.substring(signed.indexOf("<alert"));
        String wrapped = Samples.text("rainstorm").replace("Extreme", "Minor").replace("</alert>", inner + "</alert>");
        assertThat(verify(wrapped)).isEqualTo(SignatureOutcome.WRAPPED);
    }

    @Test
    void a_signature_over_a_part_is_refused() {
        String byId = signed(STATIONS_KEY).replace("URI=\"\"", "URI=\"#part\"");
        assertThat(verify(byId)).isEqualTo(SignatureOutcome.WRAPPED);
        String noUri = signed(STATIONS_KEY).replace(" URI=\"\"", "");
        assertThat(verify(noUri)).isEqualTo(SignatureOutcome.WRAPPED);
    }

    @Test
    void two_signatures_are_refused() {
        String signed = signed(STATIONS_KEY);
        assertThat(verify(signed.replace("</alert>", signature(signed) + "</alert>")))
                .isEqualTo(SignatureOutcome.WRAPPED);
    }

    @Test
    void a_transform_that_selects_is_refused() {
        String xpath = signed(STATIONS_KEY)
                .replace(
                        "<ds:Transforms>",
                        "<ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"/>");
        assertThat(verify(xpath)).isEqualTo(SignatureOutcome.WRAPPED);
    }

    @Test
    void an_object_within_the_signature_is_refused() {
        String object = signed(STATIONS_KEY).replace("</ds:Signature>", "<ds:Object>x</ds:Object></ds:Signature>");
        assertThat(verify(object)).isEqualTo(SignatureOutcome.WRAPPED);
    }

    @Test
    void a_certificate_nobody_pinned_is_refused_however_well_it_signs() {
        assertThat(verify(signed(TestKeys.rsa("stranger")))).isEqualTo(SignatureOutcome.UNKNOWN_CERTIFICATE);
        assertThat(verify(new SignatureVerifier(PinnedCertificates.NONE), signed(STATIONS_KEY), STATION))
                .isEqualTo(SignatureOutcome.UNKNOWN_CERTIFICATE);
    }

    @Test
    void another_senders_certificate_is_refused() {
        assertThat(verify(signed(OTHERS_KEY))).isEqualTo(SignatureOutcome.SWAPPED_CERTIFICATE);
    }

    @Test
    void the_right_certificate_beside_another_keys_signature_is_refused() {
        String strangers = signed(TestKeys.rsa("stranger"));
        String swapped = strangers.replaceFirst(
                "(?s)<ds:X509Certificate>.*?</ds:X509Certificate>",
                "<ds:X509Certificate>" + certificateText() + "</ds:X509Certificate>");
        assertThat(verify(swapped)).isEqualTo(SignatureOutcome.WRONG_KEY);
    }

    private static String certificateText() {
        try {
            return java.util.Base64.getEncoder()
                    .encodeToString(STATIONS_KEY.certificate().getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_expired_certificate_is_refused() {
        TestKeys expired = TestKeys.expired("station");
        assertThat(verify(pinning(expired), signed(expired), STATION)).isEqualTo(SignatureOutcome.EXPIRED_CERTIFICATE);
    }

    @Test
    void weak_algorithms_are_refused() {
        String signed = signed(STATIONS_KEY);
        for (String weak : List.of(
                signed.replace("xmldsig-more#rsa-sha256", "xmldsig-more#rsa-md5"),
                signed.replace(
                        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                        "http://www.w3.org/2000/09/xmldsig#rsa-sha1"),
                signed.replace("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1"),
                signed.replace(
                        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"))) {
            assertThat(verify(weak)).isEqualTo(SignatureOutcome.WEAK_ALGORITHM);
        }
    }

    @Test
    void a_short_key_is_refused() {
        TestKeys tooShort = TestKeys.tooShort("station");
        assertThat(verify(pinning(tooShort), signed(tooShort), STATION)).isEqualTo(SignatureOutcome.WEAK_ALGORITHM);
    }

    @Test
    void without_a_certificate_in_it_the_pinned_ones_are_tried() {
        String bare = signed(STATIONS_KEY).replaceFirst("(?s)<ds:KeyInfo>.*</ds:KeyInfo>", "");
        assertThat(verify(bare)).isEqualTo(SignatureOutcome.VALID);
    }

    @Test
    void a_signature_that_is_none_is_malformed() {
        String signed = signed(STATIONS_KEY);
        assertThat(verify(signed.replaceFirst("(?s)<ds:SignatureValue>.*?</ds:SignatureValue>", "")))
                .isEqualTo(SignatureOutcome.MALFORMED);
        assertThat(verify(signed.replace(
                        signature(signed), "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>")))
                .isEqualTo(SignatureOutcome.MALFORMED);
    }
}
