package io.jiaoying.warning.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.timeline.check.Main;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class WarningEvidenceIT {
    private static final String ROOTS = "/api/v1/warning-timeline-roots?limit=1";

    @TempDir
    Path folder;

    @Test
    void a_warnings_timeline_is_proved_by_a_root_that_an_auditor_kept() {
        String id = Story.issued(Story.redRain("610725"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(checked(id))
                .contains("INTACT " + id + ": 2 entries, sealed up to entry 2"));
        get(TestTokens.countyDuty(), ROOTS).statusCode(403);
    }

    private String checked(String id) throws IOException {
        Path root = save("root.json", get(TestTokens.auditor(), ROOTS));
        Path export = save("export.json", get(TestTokens.countyDuty(), "/api/v1/warnings/" + id + "/timeline/export"));
        var printed = new ByteArrayOutputStream();
        int code = Main.run(
                new String[] {export.toString(), "--root", root.toString()},
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    private Path save(String name, ValidatableResponse response) throws IOException {
        return Files.writeString(
                folder.resolve(name), response.statusCode(200).extract().asString());
    }

    private static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }
}
