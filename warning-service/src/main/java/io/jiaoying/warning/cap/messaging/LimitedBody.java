package io.jiaoying.warning.cap.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientResponse;

/** An answer's bytes, as long as there are not too many of them. */
final class LimitedBody {
    private LimitedBody() {}

    static Uni<byte[]> of(HttpClientResponse response, int most) {
        io.vertx.core.http.HttpClientResponse plain = response.getDelegate();
        return Uni.createFrom().emitter(emitter -> {
            Buffer all = Buffer.buffer();
            plain.exceptionHandler(emitter::fail)
                    .handler(chunk -> {
                        if (all.length() + chunk.length() > most) {
                            plain.request().reset();
                            emitter.fail(new IllegalStateException("the answer is larger than " + most + " bytes"));
                        } else {
                            all.appendBuffer(chunk);
                        }
                    })
                    .endHandler(end -> emitter.complete(all.getBytes()));
        });
    }
}
