package io.jiaoying.access.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes the bodies of requests with an {@code Idempotency-Key}, byte by byte as received. */
@Provider
public class BodyHash implements ReaderInterceptor {
    private final CurrentRequest request;

    @Inject
    BodyHash(CurrentRequest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (request.header("Idempotency-Key").isPresent()) {
            byte[] body = context.getInputStream().readAllBytes();
            request.bodyHash(of(body));
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    static byte[] of(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
