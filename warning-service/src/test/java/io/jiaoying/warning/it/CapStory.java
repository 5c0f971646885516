package io.jiaoying.warning.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.cap.Alert;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.read.CapReader;
import io.jiaoying.cap.read.Reading;
import io.jiaoying.cap.testing.Samples;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** What the stories about CAP have in common. */
final class CapStory {
    static final String SYSTEM = TestTokens.demoSystem();
    static final String STATION = "61072541600000";

    /** Names of a run that is run again are others than its first ones. */
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private CapStory() {}

    /** The sample of a red rainstorm warning, as if it were sent now under a name of its own. */
    static String rainstorm() {
        return named("rainstorm", "test-" + RUN + "-" + NUMBERS.incrementAndGet());
    }

    static String named(String sample, String identifier) {
        Instant now = Instant.now();
        return Samples.text(sample)
                .replaceFirst("<identifier>[^<]*", "<identifier>" + identifier)
                .replaceFirst("<sent>[^<]*", "<sent>" + CapTime.of(now))
                .replaceAll("<effective>[^<]*", "<effective>" + CapTime.of(now))
                .replaceAll("<onset>[^<]*", "<onset>" + CapTime.of(now.plusSeconds(600)))
                .replaceAll("<expires>[^<]*", "<expires>" + CapTime.of(now.plus(Duration.ofHours(6))));
    }

    /** A later message about an earlier one. */
    static String about(String earlier, String type) {
        Alert alert = alert(earlier.getBytes(StandardCharsets.UTF_8));
        return earlier.replaceFirst("<identifier>[^<]*", "<identifier>" + alert.identifier() + "-" + type)
                .replaceFirst("<msgType>[^<]*", "<msgType>" + type)
                .replaceFirst(
                        "1.0</code>",
                        "1.0</code><references>" + alert.reference().text() + "</references>");
    }

    static Alert alert(byte[] document) {
        Reading reading = CapReader.read(document);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).alert();
    }

    static ValidatableResponse send(String document) {
        return send(SYSTEM, document.getBytes(StandardCharsets.UTF_8));
    }

    static ValidatableResponse send(String document, Charset charset) {
        return send(SYSTEM, Samples.in(document, charset));
    }

    static ValidatableResponse send(String token, byte[] document) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Content-Type", Alert.MEDIA_TYPE)
                .body(document)
                .post("/api/v1/cap")
                .then();
    }

    /** A warning's message as it leaves. */
    static Alert leaving(String warningId) {
        byte[] document = given().auth()
                .oauth2(Story.COUNTY_DUTY)
                .get("/api/v1/warnings/" + warningId + "/cap")
                .then()
                .statusCode(200)
                .contentType(Alert.MEDIA_TYPE)
                .extract()
                .asByteArray();
        return alert(document);
    }
}
