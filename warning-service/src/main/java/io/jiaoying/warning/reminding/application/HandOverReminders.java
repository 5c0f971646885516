package io.jiaoying.warning.reminding.application;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.Carriers;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.calling.application.Numbers;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.reminding.application.Reminders.Outgoing;
import io.jiaoying.warning.reminding.domain.ReminderWords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts one claimed batch into messages, hands them over and keeps what the carrier said. */
@ApplicationScoped
class HandOverReminders {
    private final Carriers carriers;
    private final Numbers numbers;
    private final SettleReminders settle;
    private final InstantSource time;

    HandOverReminders(Carriers carriers, Numbers numbers, SettleReminders settle, InstantSource time) {
        this.carriers = carriers;
        this.numbers = numbers;
        this.settle = settle;
        this.time = time;
    }

    Uni<Void> handOver(List<Outgoing> claimed) {
        Map<UUID, List<Outgoing>> byMessage = claimed.stream()
                .collect(Collectors.groupingBy(Outgoing::leadId, LinkedHashMap::new, Collectors.toList()));
        var messages = new ArrayList<CarrierMessage>();
        var results = new ArrayList<HandOver>();
        byMessage.forEach((lead, bundle) -> {
            Outgoing first = bundle.get(0);
            Optional<String> number = numbers.open(first.personId(), first.phoneSealed());
            if (number.isEmpty()) {
                results.add(new HandOver.Refused(lead, "no-number"));
            } else {
                messages.add(message(lead, bundle, number.get()));
            }
        });
        Uni<List<HandOver>> sent = messages.isEmpty()
                ? Uni.createFrom().item(List.of())
                : carriers.handOver(messages, claimed.get(0).traceparent())
                        .collect()
                        .asList();
        return sent.invoke(results::addAll).chain(() -> settle.settle(claimed, results));
    }

    private CarrierMessage message(UUID lead, List<Outgoing> bundle, String number) {
        Outgoing first = bundle.get(0);
        long others = bundle.stream().map(Outgoing::clockId).distinct().count() - 1;
        ReminderWords words = words(first, (int) others);
        Channel channel = Channel.of(first.channel()).orElseThrow();
        String text = channel == Channel.VOICE ? words.voice(time.instant()) : words.sms(time.instant());
        return new CarrierMessage(lead, channel, number, first.region(), null, text, first.exercise());
    }

    private static ReminderWords words(Outgoing out, int others) {
        return new ReminderWords(
                out.title(),
                out.from(),
                out.to(),
                out.mode(),
                out.legal(),
                out.startsAt(),
                out.dueAt(),
                out.exercise(),
                others);
    }
}
