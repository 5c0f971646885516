package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.carriers.application.Carrier;
import io.jiaoying.warning.carriers.application.GatewaySettings;
import io.jiaoying.warning.carriers.domain.Provider;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Text messages and voice calls over the telephone gateway contract ({@code docs/telephone-gateway.md}). */
final class TelephoneGateway implements Carrier {
    private static final int WINDOW = 800;
    /** All of a claim: what waits for a connection is limited where connections are. */
    private static final int AT_ONCE = WINDOW;

    private final Provider provider;
    private final SignedHttp http;
    private final GatewayJson json;
    private final @Nullable String callbackUrl;
    private final int batch;

    TelephoneGateway(
            String name, GatewaySettings settings, SignedHttp http, GatewayJson json, @Nullable String callbackUrl) {
        this.provider = settings.provider(name, settings.channels(), WINDOW);
        this.http = http;
        this.json = json;
        this.callbackUrl = callbackUrl;
        this.batch = settings.batch();
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public Multi<HandOver> handOver(List<CarrierMessage> messages, @Nullable String traceparent) {
        if (messages.size() == 1 || batch == 1) {
            return oneByOne(messages, traceparent);
        }
        List<Multi<HandOver>> batches = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += batch) {
            batches.add(batch(messages.subList(from, Math.min(messages.size(), from + batch)), traceparent));
        }
        return Multi.createBy().merging().streams(batches);
    }

    private Multi<HandOver> batch(List<CarrierMessage> messages, @Nullable String traceparent) {
        return http.post("/v1/message-batches", json.batch(messages, callbackUrl), null, traceparent)
                .onItem()
                .transformToMulti(reply -> {
                    if (reply.isTaken()) {
                        return Multi.createFrom()
                                .iterable(json.results(reply.body().getBytes()));
                    }
                    return reply.isRefusal()
                            ? oneByOne(messages, traceparent)
                            : Multi.createFrom().iterable(messages).map(message -> reply.notNow(message.attemptId()));
                })
                .onFailure()
                .recoverWithMulti(failure -> Multi.createFrom()
                        .iterable(messages)
                        .map(message -> SignedHttp.unreachable(message.attemptId(), failure)));
    }

    /** Also when the gateway refuses a batch as such: which of them it refuses is found out one by one. */
    private Multi<HandOver> oneByOne(List<CarrierMessage> messages, @Nullable String traceparent) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUni(message -> one(message, traceparent))
                .merge(AT_ONCE);
    }

    private Uni<HandOver> one(CarrierMessage message, @Nullable String traceparent) {
        UUID id = message.attemptId();
        return http.post("/v1/messages", json.message(message, callbackUrl), id, traceparent)
                .map(reply -> reply.verdict(id, json))
                .onFailure()
                .recoverWithItem(failure -> SignedHttp.unreachable(id, failure));
    }
}
