package io.jiaoying.resource.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Only the CSV import may have more than 1 MiB; the HTTP server's own limit is the import's. */
@Provider
@Priority(100)
public class SmallBodies implements ReaderInterceptor {
    private static final int LIMIT = 1 << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!"csv".equals(context.getMediaType().getSubtype())) {
            byte[] body = context.getInputStream().readNBytes(LIMIT + 1);
            if (body.length > LIMIT) {
                throw new WebApplicationException(413);
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }
}
