package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.carriers.application.Carrier;
import io.jiaoying.warning.carriers.domain.Provider;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A carrier that takes one message per signed request. */
final class HttpCarrier implements Carrier {
    private final Provider provider;
    private final SignedHttp http;
    private final String path;
    private final Function<CarrierMessage, byte[]> body;
    private final GatewayJson json;

    HttpCarrier(
            Provider provider, SignedHttp http, String path, Function<CarrierMessage, byte[]> body, GatewayJson json) {
        this.provider = provider;
        this.http = http;
        this.path = path;
        this.body = body;
        this.json = json;
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public Multi<HandOver> handOver(List<CarrierMessage> messages, @Nullable String traceparent) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUni(message -> http.post(path, body.apply(message), message.attemptId(), traceparent)
                        .map(reply -> reply.verdict(message.attemptId(), json))
                        .onFailure()
                        .recoverWithItem(failure -> SignedHttp.unreachable(message.attemptId(), failure)))
                .merge(provider.window());
    }
}
