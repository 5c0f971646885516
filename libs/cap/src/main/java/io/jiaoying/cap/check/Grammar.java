package io.jiaoying.cap.check;

import static io.jiaoying.cap.check.Content.ANY_TEXT;
import static io.jiaoying.cap.check.Content.LANGUAGE_TAG;
import static io.jiaoying.cap.check.Content.NUMBER;
import static io.jiaoying.cap.check.Content.REFERENCE_TO_WEB;
import static io.jiaoying.cap.check.Content.TIME;
import static io.jiaoying.cap.check.Content.WHOLE_NUMBER;
import static io.jiaoying.cap.check.Content.oneOf;
import static io.jiaoying.cap.check.Slot.oneOrMore;
import static io.jiaoying.cap.check.Slot.optional;
import static io.jiaoying.cap.check.Slot.required;
import static io.jiaoying.cap.check.Slot.segments;
import static io.jiaoying.cap.check.Slot.several;

import io.jiaoying.cap.Category;
import io.jiaoying.cap.Certainty;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.ResponseType;
import io.jiaoying.cap.Scope;
import io.jiaoying.cap.Severity;
import io.jiaoying.cap.Status;
import io.jiaoying.cap.Urgency;
import java.util.List;

/** The elements of CAP 1.2 in their order (OASIS CAP-v1.2, §3.4). */
final class Grammar {
    private static final List<Slot> PAIR = List.of(required("valueName", ANY_TEXT), required("value", ANY_TEXT));

    private static final List<Slot> RESOURCE = List.of(
            required("resourceDesc", ANY_TEXT),
            required("mimeType", ANY_TEXT),
            optional("size", WHOLE_NUMBER),
            optional("uri", REFERENCE_TO_WEB),
            optional("derefUri", ANY_TEXT),
            optional("digest", ANY_TEXT));

    private static final List<Slot> AREA = List.of(
            required("areaDesc", ANY_TEXT),
            several("polygon", ANY_TEXT),
            several("circle", ANY_TEXT),
            segments("geocode", PAIR),
            optional("altitude", NUMBER),
            optional("ceiling", NUMBER));

    private static final List<Slot> INFO = List.of(
            optional("language", LANGUAGE_TAG),
            oneOrMore("category", oneOf(Category.class)),
            required("event", ANY_TEXT),
            several("responseType", oneOf(ResponseType.class)),
            required("urgency", oneOf(Urgency.class)),
            required("severity", oneOf(Severity.class)),
            required("certainty", oneOf(Certainty.class)),
            optional("audience", ANY_TEXT),
            segments("eventCode", PAIR),
            optional("effective", TIME),
            optional("onset", TIME),
            optional("expires", TIME),
            optional("senderName", ANY_TEXT),
            optional("headline", ANY_TEXT),
            optional("description", ANY_TEXT),
            optional("instruction", ANY_TEXT),
            optional("web", REFERENCE_TO_WEB),
            optional("contact", ANY_TEXT),
            segments("parameter", PAIR),
            segments("resource", RESOURCE),
            segments("area", AREA));

    static final List<Slot> ALERT = List.of(
            required("identifier", ANY_TEXT),
            required("sender", ANY_TEXT),
            required("sent", TIME),
            required("status", oneOf(Status.class)),
            required("msgType", oneOf(MsgType.class)),
            optional("source", ANY_TEXT),
            required("scope", oneOf(Scope.class)),
            optional("restriction", ANY_TEXT),
            optional("addresses", ANY_TEXT),
            several("code", ANY_TEXT),
            optional("note", ANY_TEXT),
            optional("references", ANY_TEXT),
            optional("incidents", ANY_TEXT),
            segments("info", INFO));

    private Grammar() {}
}
