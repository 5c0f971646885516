package io.jiaoying.access.idempotency;

import io.jiaoying.access.request.RelativeLocation;
import io.jiaoying.access.request.RequestJson;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Turns an endpoint's answer into what is kept: the bytes are written once and sent every time. */
@Singleton
class Answers {
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private final RequestJson json;

    @Inject
    Answers(RequestJson json) {
        this.json = json;
    }

    StoredAnswer of(Response response) {
        Object entity = response.getEntity();
        return new StoredAnswer(
                response.getStatus(), location(response.getLocation()), contentType(response), body(entity));
    }

    private static @Nullable String location(@Nullable URI location) {
        return location == null ? null : RelativeLocation.of(location);
    }

    private static @Nullable String contentType(Response response) {
        if (response.getEntity() == null) {
            return null;
        }
        MediaType type = response.getMediaType();
        return type == null ? JSON : type.toString();
    }

    private byte @Nullable [] body(@Nullable Object entity) {
        if (entity == null) {
            return null;
        }
        return entity instanceof byte[] bytes ? bytes : json.bytes(entity);
    }
}
