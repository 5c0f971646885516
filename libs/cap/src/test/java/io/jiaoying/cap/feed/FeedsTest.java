package io.jiaoying.cap.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.cap.sign.PinnedCertificates;
import io.jiaoying.cap.sign.SignatureOutcome;
import io.jiaoying.cap.sign.SignatureVerifier;
import io.jiaoying.cap.sign.Signer;
import io.jiaoying.cap.testing.Samples;
import io.jiaoying.cap.testing.TestKeys;
import io.jiaoying.cap.xml.FaultException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedsTest {
    private static final Instant NOON = Instant.parse("2026-07-04T04:00:00Z");
    private static final URI BASE = URI.create("https://cap.example/feeds/all.atom");

    private static List<FeedEntry> read(String feed) throws FaultException {
        return FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), BASE);
    }

    @Test
    void our_feed_carries_signed_messages_that_still_verify() throws FaultException {
        TestKeys keys = TestKeys.rsa("station");
        byte[] signed = new Signer(keys.key(), keys.certificate()).sign(Samples.bytes("rainstorm"));
        byte[] feed = AtomWriter.write(
                "urn:feed",
                "预警 & warnings",
                "https://us.example/feed",
                NOON,
                List.of(new AtomEntry(
                        "urn:1",
                        "<暴雨>",
                        "勉县气象台",
                        NOON,
                        NOON,
                        "https://us.example/1",
                        new String(signed, StandardCharsets.UTF_8))));
        FeedEntry entry = FeedReader.read(feed, BASE).get(0);
        assertThat(entry.id()).isEqualTo("urn:1");
        assertThat(entry.updated()).isEqualTo("2026-07-04T12:00:00+08:00");
        SignatureVerifier verifier =
                new SignatureVerifier(new PinnedCertificates(Map.of("61072541600000", List.of(keys.certificate()))));
        assertThat(verifier.verify(
                        entry.inline().xml().getBytes(StandardCharsets.UTF_8), "61072541600000", Instant.now()))
                .isEqualTo(SignatureOutcome.VALID);
    }

    @Test
    void a_link_to_a_message_is_found_among_others_and_made_absolute() throws FaultException {
        FeedEntry entry = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><updated>u</updated>
                <link rel="alternate" type="text/html" href="page.html"/>
                <link type="application/cap+xml" href="../1.cap"/></entry></feed>""").get(0);
        assertThat(entry.link()).isEqualTo(URI.create("https://cap.example/1.cap"));
    }

    @Test
    void entries_that_lead_nowhere_are_left_out() throws FaultException {
        assertThat(read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id></entry>
                <entry><link href="1.cap"/></entry><entry><id>2</id><link href="a b:c"/></entry></feed>""")).isEmpty();
    }

    @Test
    void a_feed_is_read_as_carefully_as_a_message() {
        assertThatThrownBy(() -> read("<!DOCTYPE feed [<!ENTITY e 'x'>]><feed xmlns='http://www.w3.org/2005/Atom'/>"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> read("<!DOCTYPE rss [<!ENTITY e 'x'>]><rss/>")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> FeedReader.read(new byte[10 << 20], BASE)).hasMessageContaining("larger");
    }

    @Test
    void an_rss_item_leads_to_its_message_by_enclosure_by_atom_link_or_by_its_own_link() throws FaultException {
        List<FeedEntry> entries = read("""
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>t</title>
                <item><guid>1</guid><pubDate>Sat, 04 Jul 2026 04:00:00 GMT</pubDate><link>page.html</link>
                <enclosure url="1.cap" type="application/cap+xml" length="1"/></item>
                <item><guid>2</guid><link>page.html</link><atom:link type="application/cap+xml" href="2.cap"/></item>
                <item><link>https://other.example/3.xml</link></item></channel></rss>""");
        assertThat(entries).extracting(FeedEntry::id).containsExactly("1", "2", "https://other.example/3.xml");
        assertThat(entries)
                .extracting(FeedEntry::link)
                .containsExactly(
                        URI.create("https://cap.example/feeds/1.cap"),
                        URI.create("https://cap.example/feeds/2.cap"),
                        URI.create("https://other.example/3.xml"));
        assertThat(entries).extracting(FeedEntry::updated).containsExactly("Sat, 04 Jul 2026 04:00:00 GMT", "", "");
    }

    @Test
    void an_rss_item_may_hold_the_message_itself_and_one_that_leads_nowhere_is_left_out() throws FaultException {
        List<FeedEntry> entries = read("""
                <rss version="2.0"><channel><item><guid>1</guid>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier></alert></item>
                <item><guid>2</guid></item><item><title>none</title></item></channel></rss>""");
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).inline().xml()).contains("<identifier>a</identifier>");
    }

    @Test
    void an_empty_channel_is_a_feed_and_other_roots_are_none() throws FaultException {
        assertThat(read("<rss version='2.0'><channel/></rss>")).isEmpty();
        assertThatThrownBy(() -> read("<rss xmlns='urn:x'/>")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> read("<html/>")).hasMessageContaining("RSS");
    }
}
