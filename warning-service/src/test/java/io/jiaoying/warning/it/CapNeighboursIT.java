package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.CapStory.about;
import static io.jiaoying.warning.it.CapStory.alert;
import static io.jiaoying.warning.it.CapStory.rainstorm;
import static io.jiaoying.warning.it.CapStory.send;
import static io.jiaoying.warning.it.Story.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.feed.AtomEntry;
import io.jiaoying.cap.feed.AtomWriter;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers to those who send, and feeds of those who do not. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
@QuarkusTestResource(CapPeers.class)
class CapNeighboursIT {
    private static final String RECEIVED = "SELECT count(*) FROM cap_received WHERE identifier = ? AND way = ?";
    private static CapServer server;

    @Inject
    DataSource database;

    @BeforeAll
    static void open() {
        server = new CapServer(URI.create(Story.config(CapPeers.SERVER)));
    }

    @AfterAll
    static void close() {
        server.stop();
    }

    private static String fromAnswered(String document) {
        return document.replaceFirst("<sender>[^<]*", "<sender>" + CapPeers.ANSWERED);
    }

    private static Alert replyTo(String identifier) {
        await().atMost(SOON).until(() -> server.posted.stream().anyMatch(xml -> xml.contains(identifier)));
        return server.posted.stream()
                .filter(xml -> xml.contains(identifier))
                .map(xml -> alert(xml.getBytes(StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_sender_with_an_address_gets_an_ack() {
        String document = fromAnswered(rainstorm());
        send(document).statusCode(201);
        Alert sent = alert(document.getBytes(StandardCharsets.UTF_8));
        Alert reply = replyTo(sent.identifier());
        assertThat(reply.msgType()).isEqualTo(MsgType.ACK);
        assertThat(reply.references()).containsExactly(sent.reference());
        assertThat(reply.addresses()).isEqualTo(CapPeers.ANSWERED);
    }

    @Test
    void and_an_error_that_says_what_was_wrong_and_where() {
        String document = fromAnswered(rainstorm());
        String bad = document.replace("<scope>Public</scope>", "");
        send(bad).statusCode(422);
        Alert reply = replyTo(alert(document.getBytes(StandardCharsets.UTF_8)).identifier());
        assertThat(reply.msgType()).isEqualTo(MsgType.ERROR);
        assertThat(reply.note()).contains("/alert/scope").contains("缺少必填元素");
    }

    private static byte[] feed(List<String> inline, List<String> links) {
        Instant now = Instant.now();
        byte[] feed = AtomWriter.write(
                "urn:feed",
                "neighbour",
                "http://127.0.0.1/",
                now,
                inline.stream()
                        .map(xml ->
                                new AtomEntry("urn:" + xml.hashCode(), "x", "x", now, now, "http://127.0.0.1/", xml))
                        .toList());
        StringBuilder linked = new StringBuilder();
        links.forEach(link -> linked.append("<entry><id>")
                .append(link)
                .append("</id><updated>1</updated><link type=\"application/cap+xml\" href=\"")
                .append(link)
                .append("\"/></entry>"));
        return new String(feed, StandardCharsets.UTF_8)
                .replace("</feed>", linked + "</feed>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String identifier(String document) {
        return alert(document.getBytes(StandardCharsets.UTF_8)).identifier();
    }

    @Test
    void a_feed_is_read_once_entry_by_entry_and_asked_for_changes_only() {
        Story story = new Story(database);
        String inline = rainstorm();
        String linked = rainstorm();
        String link = "/" + identifier(linked) + ".cap";
        server.serve(link, linked.getBytes(StandardCharsets.UTF_8));
        server.serve("/feed.atom", feed(List.of(inline), List.of(link.substring(1))));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(story.count(RECEIVED, identifier(inline), "feed:neighbour"))
                    .isEqualTo(1);
            assertThat(story.count(RECEIVED, identifier(linked), "feed:neighbour"))
                    .isEqualTo(1);
        });
        await().atMost(SOON).until(() -> server.asked.contains("/feed.atom unchanged"));
        assertThat(server.asked.stream().filter(link::equals)).hasSize(1);

        String later = about(inline, "Cancel");
        String broken = rainstorm().replace("<scope>Public</scope>", "");
        server.serve("/feed.atom", feed(List.of(later, broken), List.of()));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(story.count(RECEIVED, identifier(later), "feed:neighbour"))
                    .isEqualTo(1);
            assertThat(story.count("SELECT count(*) FROM cap_feed_entry WHERE outcome LIKE '%/alert/scope%'"))
                    .isGreaterThanOrEqualTo(1);
        });
    }

    @Test
    void a_redirect_is_not_followed_and_a_private_address_not_asked_and_health_says_so() {
        await().atMost(SOON).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'cap-feeds' }.status", org.hamcrest.Matchers.equalTo("UP"))
                .body("checks.find { it.name == 'cap-feeds' }.data.elsewhere", containsString("redirect not followed"))
                .body("checks.find { it.name == 'cap-feeds' }.data.inside", containsString("no public address")));
        assertThat(server.asked).contains("/moved.atom").doesNotContain("/secret.atom", "/inside.atom");
        given().get("/q/metrics").then().body(containsString("jiaoying_cap_feeds_failing"));
    }
}
