package io.jiaoying.warning.carriers.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.carriers.domain.Provider;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteMessagesTest {
    private Instant now = Instant.parse("2026-07-04T04:00:00Z");
    private double share = 1;

    /** A carrier that answers as it is told and remembers what it was asked. */
    private static final class Played implements Carrier {
        private final Provider provider;
        private final Function<CarrierMessage, HandOver> answer;
        private final List<UUID> asked = new ArrayList<>();
        private boolean connected = true;

        Played(Provider provider, Function<CarrierMessage, HandOver> answer) {
            this.provider = provider;
            this.answer = answer;
        }

        @Override
        public Provider provider() {
            return provider;
        }

        @Override
        public boolean isConnected() {
            return connected;
        }

        @Override
        public Multi<HandOver> handOver(List<CarrierMessage> messages, @Nullable String traceparent) {
            messages.forEach(message -> asked.add(message.attemptId()));
            return Multi.createFrom().iterable(messages).map(answer);
        }
    }

    private static Provider sms(String name, int order, String... regions) {
        return new Provider(name, Set.of(Channel.SMS), List.of(regions), order, OptionalInt.empty(), 100);
    }

    private static HandOver accepted(CarrierMessage message) {
        return new HandOver.Accepted(message.attemptId(), "c");
    }

    private static CarrierMessage textTo(String region) {
        return new CarrierMessage(UUID.randomUUID(), Channel.SMS, "13800000001", region, null, "x", false);
    }

    private RouteMessages routes(Carrier... carriers) {
        return new RouteMessages(List.of(carriers), () -> now, () -> share);
    }

    private static List<HandOver> handOver(RouteMessages routes, CarrierMessage... messages) {
        return routes.handOver(List.of(messages), null)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    @Test
    void who_knows_the_place_best_is_asked_and_nobody_else() {
        Played country = new Played(sms("country", 1, "*"), RouteMessagesTest::accepted);
        Played county = new Played(sms("county", 9, "610725"), RouteMessagesTest::accepted);
        RouteMessages routes = routes(country, county);
        assertThat(handOver(routes, textTo("610725101201"), textTo("610726000000")))
                .allMatch(HandOver.Accepted.class::isInstance);
        assertThat(county.asked).hasSize(1);
        assertThat(country.asked).hasSize(1);
    }

    @Test
    void a_refusal_and_an_outage_go_to_the_next_under_the_same_key() {
        Played refuses = new Played(sms("a", 1, "*"), m -> new HandOver.Refused(m.attemptId(), "not-mine"));
        Played away = new Played(sms("b", 2, "*"), m -> new HandOver.Later(m.attemptId(), "unreachable", false));
        Played takes = new Played(sms("c", 3, "*"), RouteMessagesTest::accepted);
        CarrierMessage message = textTo("610725");
        assertThat(handOver(routes(refuses, away, takes), message))
                .containsExactly(new HandOver.Accepted(message.attemptId(), "c"));
        assertThat(refuses.asked).isEqualTo(takes.asked).isEqualTo(away.asked);
    }

    @Test
    void what_all_refuse_is_refused() {
        Played one = new Played(sms("a", 1, "*"), m -> new HandOver.Refused(m.attemptId(), "first"));
        Played other = new Played(sms("b", 2, "*"), m -> new HandOver.Refused(m.attemptId(), "last"));
        CarrierMessage message = textTo("610725");
        assertThat(handOver(routes(one, other), message))
                .containsExactly(new HandOver.Refused(message.attemptId(), "last"));
    }

    @Test
    void where_nobody_knows_whether_it_left_nobody_else_is_asked() {
        Played silent = new Played(sms("a", 1, "*"), m -> new HandOver.Later(m.attemptId(), "no-answer", true));
        Played other = new Played(sms("b", 2, "*"), RouteMessagesTest::accepted);
        assertThat(handOver(routes(silent, other), textTo("610725"))).allMatch(HandOver.Later.class::isInstance);
        assertThat(other.asked).isEmpty();
    }

    @Test
    void a_full_carrier_keeps_its_messages_waits_and_is_not_asked_meanwhile() {
        Played full = new Played(sms("a", 1, "*"), m -> new HandOver.Full(m.attemptId(), "full", Duration.ZERO));
        Played other = new Played(sms("b", 2, "*"), RouteMessagesTest::accepted);
        RouteMessages routes = routes(full, other);
        assertThat(handOver(routes, textTo("610725"))).allMatch(HandOver.Full.class::isInstance);
        assertThat(handOver(routes, textTo("610725"))).allMatch(HandOver.Full.class::isInstance);
        assertThat(full.asked).hasSize(1);
        assertThat(other.asked).isEmpty();
        now = now.plusSeconds(1);
        assertThat(handOver(routes, textTo("610725"))).hasSize(1);
        assertThat(full.asked).hasSize(2);
    }

    @Test
    void who_has_no_line_or_keeps_failing_is_asked_last_and_first_again_when_it_is_well() {
        Played first = new Played(sms("a", 1, "*"), RouteMessagesTest::accepted);
        Played second = new Played(sms("b", 2, "*"), RouteMessagesTest::accepted);
        RouteMessages routes = routes(first, second);
        first.connected = false;
        assertThat(handOver(routes, textTo("610725"))).hasSize(1);
        first.connected = true;
        assertThat(handOver(routes, textTo("610725"))).hasSize(1);
        assertThat(second.asked).hasSize(1);
        assertThat(first.asked).hasSize(1);
    }

    @Test
    void a_message_the_carrier_says_nothing_of_may_have_left() {
        Carrier forgets = new Carrier() {
            @Override
            public Provider provider() {
                return sms("a", 1, "*");
            }

            @Override
            public Multi<HandOver> handOver(List<CarrierMessage> messages, @Nullable String traceparent) {
                return Multi.createFrom().empty();
            }
        };
        CarrierMessage message = textTo("610725");
        assertThat(handOver(routes(forgets), message))
                .containsExactly(new HandOver.Later(message.attemptId(), "no-answer", true));
    }

    @Test
    void where_nobody_serves_the_place_the_message_is_refused() {
        Played county = new Played(sms("a", 1, "610726"), RouteMessagesTest::accepted);
        assertThat(handOver(routes(county), textTo("610725"))).allMatch(HandOver.Refused.class::isInstance);
    }

    @Test
    void a_configured_pace_is_kept_and_the_room_says_so_beforehand() {
        Provider paced = new Provider("a", Set.of(Channel.SMS), List.of("*"), 1, OptionalInt.of(20), 100);
        Played carrier = new Played(paced, RouteMessagesTest::accepted);
        RouteMessages routes = routes(carrier);
        assertThat(routes.room().byChannel()).isEmpty();
        assertThat(routes.room().more()).isPresent();
        now = now.plusMillis(100);
        assertThat(routes.room().byChannel()).containsEntry(Channel.SMS, 2);
        assertThat(handOver(routes, textTo("1"), textTo("1"), textTo("1")).stream()
                        .filter(HandOver.Full.class::isInstance))
                .hasSize(1);
    }

    @Test
    void a_process_keeps_to_its_part_of_the_rate_and_without_a_part_sends_nothing() {
        Provider slow = new Provider("slow", Set.of(Channel.SMS), List.of("*"), 1, OptionalInt.of(100), 1000);
        share = 0;
        RouteMessages routes = routes(new Played(slow, RouteMessagesTest::accepted));
        now = now.plusSeconds(10);
        assertThat(routes.room().byChannel()).isEmpty();
        assertThat(handOver(routes, textTo("610725"))).allMatch(HandOver.Full.class::isInstance);

        share = 0.25;
        assertThat(routes.room().byChannel()).isEmpty();
        int left = 0;
        for (int tick = 0; tick < 100; tick++) {
            now = now.plusMillis(100);
            left += (int) handOver(routes, textTo("1"), textTo("2"), textTo("3"), textTo("4"), textTo("5")).stream()
                    .filter(HandOver.Accepted.class::isInstance)
                    .count();
        }
        assertThat(left).isBetween(248, 251);
    }
}
