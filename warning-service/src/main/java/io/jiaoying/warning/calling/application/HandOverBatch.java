package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands claimed attempts to the carriers and passes on what those say, attempt by attempt. */
@ApplicationScoped
class HandOverBatch {
    private static final Logger LOG = Logger.getLogger(HandOverBatch.class);
    private static final String UNTRACED = "";

    private final Carriers carriers;
    private final Numbers numbers;
    private final Wording wording;
    private final SettleInGroups settle;

    HandOverBatch(Carriers carriers, Numbers numbers, Wording wording, SettleInGroups settle) {
        this.carriers = carriers;
        this.numbers = numbers;
        this.wording = wording;
        this.settle = settle;
    }

    void handOver(List<Outgoing> claimed) {
        settle.expect(claimed.size());
        Map<UUID, Outgoing> byId = new HashMap<>();
        Map<String, List<CarrierMessage>> byTrace = new LinkedHashMap<>();
        for (Outgoing out : claimed) {
            byId.put(out.id(), out);
            Optional<String> address = address(out);
            if (address.isEmpty()) {
                settle.take(out, new HandOver.Refused(out.id(), "no-number"));
            } else {
                byTrace.computeIfAbsent(
                                Objects.requireNonNullElse(out.traceparent(), UNTRACED), trace -> new ArrayList<>())
                        .add(message(out, address.get()));
            }
        }
        byTrace.forEach((trace, messages) -> send(messages, trace.equals(UNTRACED) ? null : trace, byId));
    }

    private void send(List<CarrierMessage> messages, @Nullable String trace, Map<UUID, Outgoing> byId) {
        carriers.handOver(messages, trace)
                .subscribe()
                .with(
                        result -> settle.take(Objects.requireNonNull(byId.get(result.attemptId())), result),
                        failure -> LOG.error("a hand-over failed; its claims lapse and are taken up again", failure));
    }

    private Optional<String> address(Outgoing out) {
        return switch (out.channel()) {
            case MAIL -> numbers.open(out.toPersonId(), out.emailSealed());
            case SMS, VOICE -> numbers.open(out.toPersonId(), out.phoneSealed());
            case LOUDSPEAKER, WEBHOOK, PAGE, DESK, DOOR -> Optional.of(out.region());
        };
    }

    private CarrierMessage message(Outgoing out, String address) {
        return new CarrierMessage(
                out.id(),
                out.channel(),
                address,
                out.region(),
                out.channel() == Channel.MAIL ? out.message().subject() : null,
                wording.text(out),
                out.message().exercise());
    }
}
