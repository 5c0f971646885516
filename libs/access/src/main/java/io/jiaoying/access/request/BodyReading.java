package io.jiaoying.access.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts every body while it is read, and hashes those of requests with an {@code Idempotency-Key}. */
@Provider
public class BodyReading implements ReaderInterceptor {
    private final CurrentRequest request;

    @Inject
    BodyReading(CurrentRequest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        InputStream limited = new LimitedStream(context.getInputStream(), request.bodyLimit());
        if (request.header("Idempotency-Key").isPresent()) {
            byte[] body = limited.readAllBytes();
            request.bodyHash(BodyHash.of(body));
            context.setInputStream(new ByteArrayInputStream(body));
        } else {
            context.setInputStream(limited);
        }
        return context.proceed();
    }
}
