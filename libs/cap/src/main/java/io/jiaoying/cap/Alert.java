package io.jiaoying.cap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One CAP 1.2 message. Elements that stand empty in the XML count as absent. */
public record Alert(
        String identifier,
        String sender,
        CapTime sent,
        Status status,
        MsgType msgType,
        @Nullable String source,
        Scope scope,
        @Nullable String restriction,
        @Nullable String addresses,
        List<String> codes,
        @Nullable String note,
        List<Reference> references,
        @Nullable String incidents,
        List<Info> infos) {
    public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    public static final String MEDIA_TYPE = "application/cap+xml";

    public Alert {
        codes = List.copyOf(codes);
        references = List.copyOf(references);
        infos = List.copyOf(infos);
    }

    /** How other messages name this one. */
    public Reference reference() {
        return new Reference(sender, identifier, sent);
    }
}
