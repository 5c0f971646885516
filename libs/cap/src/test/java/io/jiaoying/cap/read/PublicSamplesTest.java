package io.jiaoying.cap.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jiaoying.cap.Fault;
import io.jiaoying.cap.sign.PinnedCertificates;
import io.jiaoying.cap.sign.SignatureOutcome;
import io.jiaoying.cap.sign.SignatureVerifier;
import io.jiaoying.cap.testing.Samples;
import io.jiaoying.cap.write.AlertWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Messages of others and the OASIS schema, of a folder that is not part of the project. */
class PublicSamplesTest {
    private static Path file(String name) {
        String folder = System.getProperty("jiaoying.samples", System.getProperty("jiaoying.cap.schema", ""));
        assumeTrue(!folder.isEmpty(), "give -Djiaoying.samples=DIR with the public CAP samples and the OASIS schema");
        Path inFolder = Path.of(folder, name);
        return Files.exists(inFolder) ? inFolder : Path.of(folder, "cap", name);
    }

    private static Reading read(String name) throws IOException {
        return CapReader.read(Files.readAllBytes(file(name)));
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(file("CAP-v1.2-schema.xsd").toFile());
    }

    private static boolean isValid(Schema schema, byte[] document) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
            return true;
        } catch (SAXException invalid) {
            return false;
        }
    }

    @Test
    void messages_of_other_countries_are_understood_and_written_as_the_schema_has_it() throws Exception {
        for (String name : List.of("australia.cap", "canada.cap", "burkina-faso-signed.cap")) {
            Reading reading = read(name);
            assertThat(reading).as(name).isInstanceOf(Reading.Understood.class);
            byte[] written = AlertWriter.write(((Reading.Understood) reading).alert());
            assertThat(isValid(schema(), written)).as(name).isTrue();
            assertThat(((Reading.Understood) CapReader.read(written)).alert())
                    .isEqualTo(((Reading.Understood) reading).alert());
        }
    }

    @Test
    void the_invalid_one_lacks_its_scope_and_the_older_ones_namespace_is_named() throws IOException {
        assertThat(((Reading.Refused) read("invalid.cap")).faults())
                .extracting(Fault::path)
                .containsExactly("/alert/scope");
        assertThat(((Reading.Refused) read("earthquake.cap")).faults().get(0).english())
                .contains("emergency:cap:1.1");
    }

    /** The public copy was indented and given a stylesheet after it was signed; without both it is what the station signed. */
    @Test
    void a_signature_of_another_country_holds_for_what_was_signed_in_its_certificates_time_only() throws Exception {
        byte[] indented = Files.readAllBytes(file("burkina-faso-signed.cap"));
        byte[] signed = new String(indented, StandardCharsets.UTF_8)
                .replaceAll("<\\?xml-stylesheet[^>]*>", "")
                .replaceAll(">\\s+<", "><")
                .getBytes(StandardCharsets.UTF_8);
        String sender = "https://www.meteoburkina.bf/";
        SignatureVerifier verifier =
                new SignatureVerifier(new PinnedCertificates(Map.of(sender, List.of(certificateIn(signed)))));
        Instant then = Instant.parse("2024-07-03T00:00:00Z");
        assertThat(verifier.verify(signed, sender, then)).isEqualTo(SignatureOutcome.VALID);
        assertThat(verifier.verify(indented, sender, then)).isEqualTo(SignatureOutcome.WRONG_KEY);
        assertThat(verifier.verify(signed, sender, Instant.parse("2026-07-03T00:00:00Z")))
                .isEqualTo(SignatureOutcome.EXPIRED_CERTIFICATE);
        assertThat(new SignatureVerifier(PinnedCertificates.NONE).verify(signed, sender, then))
                .isEqualTo(SignatureOutcome.UNKNOWN_CERTIFICATE);
    }

    private static X509Certificate certificateIn(byte[] signed) throws Exception {
        String text = new String(signed, StandardCharsets.UTF_8);
        String base64 =
                text.substring(text.indexOf("<ds:X509Certificate>") + 20, text.indexOf("</ds:X509Certificate>"));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)));
    }

    @Test
    void our_validator_and_the_schema_agree_on_every_sample_of_ours() throws Exception {
        for (String name : Samples.ALL) {
            assertThat(isValid(schema(), Samples.bytes(name))).as(name).isTrue();
        }
    }

    @Test
    void what_our_validator_calls_a_schema_fault_the_schema_refuses_too() throws Exception {
        List<String> disagreements = new ArrayList<>();
        FaultsByPathTest.schema().forEach(change -> {
            String changed = Samples.text("rainstorm")
                    .replaceFirst(java.util.regex.Pattern.quote((String) change.get()[0]), (String) change.get()[1]);
            if (isValidUnchecked(changed)) {
                disagreements.add((String) change.get()[1]);
            }
        });
        // The schema's pattern lets a comma stand for the sign of an offset only by a slip; its base type does not.
        assertThat(disagreements).isEmpty();
    }

    private static boolean isValidUnchecked(String document) {
        try {
            return isValid(schema(), document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void random_messages_of_ours_are_valid() throws Exception {
        Schema schema = schema();
        RandomAlerts alerts = new RandomAlerts(7);
        for (int i = 0; i < 300; i++) {
            assertThat(isValid(schema, AlertWriter.write(alerts.next()))).isTrue();
        }
    }
}
