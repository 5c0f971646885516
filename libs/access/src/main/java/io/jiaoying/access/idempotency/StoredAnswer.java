package io.jiaoying.access.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An answer as it was first given. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredAnswer(
        int status, @Nullable String location, @Nullable String contentType, byte @Nullable [] body) {

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (body != null) {
            response.entity(body).header(HttpHeaders.CONTENT_TYPE, contentType);
        }
        return response.build();
    }
}
