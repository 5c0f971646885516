package io.jiaoying.warning.cap.application;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Port: other organisations' servers. Nothing is ever followed to another address than the one named. */
public interface Courier {
    /** Fails with a sentence unless the other side answers 2xx. */
    Uni<Void> post(URI to, String xml);

    /** Fails with a sentence unless the other side answers 200 or 304. */
    Uni<Fetched> fetch(Fetch what);

    /**
     * @param mostBytes more than this is refused while it is being read
     * @param allowPrivate whether the address may be one that is not public
     */
    record Fetch(
            URI from,
            int mostBytes,
            boolean allowPrivate,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /** @param document null when nothing has changed */
    record Fetched(
            ReceivedMessage.@Nullable Bytes document,
            @Nullable String etag,
            @Nullable String lastModified) {}
}
