package io.jiaoying.warning.texting.application;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.Carriers;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.calling.application.Numbers;
import io.jiaoying.warning.calling.domain.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands one claimed batch to its carriers and keeps what they said. */
@ApplicationScoped
class HandOverTexts {
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final int DOUBLINGS = 5;

    private final Carriers carriers;
    private final Numbers numbers;
    private final TextTable table;
    private final TextMetrics metrics;
    private final InstantSource clock;

    HandOverTexts(Carriers carriers, Numbers numbers, TextTable table, TextMetrics metrics, InstantSource clock) {
        this.carriers = carriers;
        this.numbers = numbers;
        this.table = table;
        this.metrics = metrics;
        this.clock = clock;
    }

    Uni<Void> handOver(List<TextTable.Outgoing> claimed) {
        List<HandOver> results = new ArrayList<>();
        List<CarrierMessage> messages = new ArrayList<>();
        for (TextTable.Outgoing out : claimed) {
            message(out).ifPresentOrElse(messages::add, () -> results.add(new HandOver.Refused(out.id(), "no-number")));
        }
        Uni<List<HandOver>> sent = messages.isEmpty()
                ? Uni.createFrom().item(List.of())
                : carriers.handOver(messages, claimed.get(0).traceparent())
                        .collect()
                        .asList();
        return sent.invoke(results::addAll).chain(() -> settle(claimed, results));
    }

    private Optional<CarrierMessage> message(TextTable.Outgoing out) {
        Channel channel = Channel.of(out.channel()).orElseThrow();
        String region = out.region();
        if (region == null) {
            return Optional.empty();
        }
        return address(out, channel, region)
                .map(to -> new CarrierMessage(out.id(), channel, to, region, out.title(), out.text(), out.exercise()));
    }

    private Optional<String> address(TextTable.Outgoing out, Channel channel, String region) {
        return switch (channel) {
            case LOUDSPEAKER, WEBHOOK -> Optional.of(region);
            case MAIL -> numbers.open(out.personId(), out.emailSealed());
            case SMS, VOICE, PAGE, DESK, DOOR -> numbers.open(out.personId(), out.phoneSealed());
        };
    }

    private Uni<Void> settle(List<TextTable.Outgoing> claimed, List<HandOver> results) {
        count(claimed, results);
        return accepted(only(HandOver.Accepted.class, results))
                .chain(() -> refused(only(HandOver.Refused.class, results)))
                .chain(() -> later(claimed, only(HandOver.Later.class, results)))
                .chain(() -> whenThereIsRoom(only(HandOver.Full.class, results)));
    }

    private void count(List<TextTable.Outgoing> claimed, List<HandOver> results) {
        Map<UUID, TextTable.Outgoing> byId =
                claimed.stream().collect(Collectors.toMap(TextTable.Outgoing::id, Function.identity()));
        for (HandOver result : results) {
            TextTable.Outgoing out = byId.get(result.attemptId());
            if (out != null) {
                metrics.outcome(out.channel(), word(result));
                if (result instanceof HandOver.Accepted) {
                    metrics.handedOver(Duration.between(out.writtenAt(), clock.instant()));
                }
            }
        }
    }

    private static String word(HandOver result) {
        if (result instanceof HandOver.Accepted) {
            return "handed-over";
        }
        return result instanceof HandOver.Refused ? "refused" : "later";
    }

    private Uni<Void> accepted(List<HandOver.Accepted> accepted) {
        List<@Nullable String> carrierIds = new ArrayList<>();
        accepted.forEach(one -> carrierIds.add(one.carrierId()));
        return accepted.isEmpty() ? nothing() : table.handedOver(ids(accepted), carrierIds);
    }

    private Uni<Void> refused(List<HandOver.Refused> refused) {
        List<String> reasons = refused.stream().map(HandOver.Refused::reason).toList();
        return refused.isEmpty() ? nothing() : table.refused(ids(refused), reasons);
    }

    private Uni<Void> later(List<TextTable.Outgoing> claimed, List<HandOver.Later> later) {
        Map<UUID, Integer> tries =
                claimed.stream().collect(Collectors.toMap(TextTable.Outgoing::id, TextTable.Outgoing::tries));
        List<Duration> after = later.stream()
                .map(one -> backOff(tries.getOrDefault(one.attemptId(), 1)))
                .toList();
        return later.isEmpty() ? nothing() : table.retry(ids(later), after);
    }

    /** The carrier's own limit says when; it is no failure of the message. */
    private Uni<Void> whenThereIsRoom(List<HandOver.Full> full) {
        List<Duration> after = full.stream().map(HandOver.Full::after).toList();
        return full.isEmpty() ? nothing() : table.retry(ids(full), after);
    }

    static Duration backOff(int tries) {
        return FIRST_RETRY.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, tries - 1)));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static List<UUID> ids(List<? extends HandOver> results) {
        return results.stream().map(HandOver::attemptId).toList();
    }

    private static <T extends HandOver> List<T> only(Class<T> kind, List<HandOver> results) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
