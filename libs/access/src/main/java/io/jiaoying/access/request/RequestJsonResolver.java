package io.jiaoying.access.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Makes REST endpoints read and write with the strict mapper. */
@Provider
public class RequestJsonResolver implements ContextResolver<ObjectMapper> {
    private final RequestJson json;

    @Inject
    RequestJsonResolver(RequestJson json) {
        this.json = json;
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return json.mapper();
    }
}
