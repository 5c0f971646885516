package io.jiaoying.cap.read;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Area;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.Category;
import io.jiaoying.cap.Certainty;
import io.jiaoying.cap.Info;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.Resource;
import io.jiaoying.cap.ResponseType;
import io.jiaoying.cap.Scope;
import io.jiaoying.cap.Severity;
import io.jiaoying.cap.Status;
import io.jiaoying.cap.Urgency;
import io.jiaoying.cap.Word;
import io.jiaoying.cap.xml.Element;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A faultless tree as a message. */
final class AlertMapper {
    private AlertMapper() {}

    static Alert alert(Element alert) {
        return new Alert(
                required(alert, "identifier"),
                required(alert, "sender"),
                new CapTime(required(alert, "sent").strip()),
                word(Status.class, alert, "status"),
                word(MsgType.class, alert, "msgType"),
                text(alert, "source"),
                word(Scope.class, alert, "scope"),
                text(alert, "restriction"),
                text(alert, "addresses"),
                alert.all("code").stream().map(Element::text).toList(),
                text(alert, "note"),
                references(text(alert, "references")),
                text(alert, "incidents"),
                alert.all("info").stream().map(AlertMapper::info).toList());
    }

    static List<Reference> references(@Nullable String text) {
        return text == null ? List.of() : Reference.parseAll(text);
    }

    private static Info info(Element info) {
        return new Info(
                stripped(info, "language"),
                words(Category.class, info, "category"),
                required(info, "event"),
                words(ResponseType.class, info, "responseType"),
                word(Urgency.class, info, "urgency"),
                word(Severity.class, info, "severity"),
                word(Certainty.class, info, "certainty"),
                text(info, "audience"),
                named(info, "eventCode"),
                time(info, "effective"),
                time(info, "onset"),
                time(info, "expires"),
                text(info, "senderName"),
                text(info, "headline"),
                text(info, "description"),
                text(info, "instruction"),
                stripped(info, "web"),
                text(info, "contact"),
                named(info, "parameter"),
                info.all("resource").stream().map(AlertMapper::resource).toList(),
                info.all("area").stream().map(AlertMapper::area).toList());
    }

    private static Resource resource(Element resource) {
        return new Resource(
                required(resource, "resourceDesc"),
                required(resource, "mimeType"),
                value(resource, "size", BigInteger::new),
                stripped(resource, "uri"),
                text(resource, "derefUri"),
                text(resource, "digest"));
    }

    private static Area area(Element area) {
        return new Area(
                required(area, "areaDesc"),
                area.all("polygon").stream().map(Element::text).toList(),
                area.all("circle").stream().map(Element::text).toList(),
                named(area, "geocode"),
                value(area, "altitude", BigDecimal::new),
                value(area, "ceiling", BigDecimal::new));
    }

    private static List<NamedValue> named(Element parent, String name) {
        return parent.all(name).stream()
                .map(pair -> new NamedValue(required(pair, "valueName"), required(pair, "value")))
                .toList();
    }

    private static @Nullable CapTime time(Element parent, String name) {
        return value(parent, name, CapTime::new);
    }

    private static <T> @Nullable T value(Element parent, String name, Function<String, T> parse) {
        String text = stripped(parent, name);
        return text == null ? null : parse.apply(text);
    }

    private static <W extends Word> W word(Class<W> list, Element parent, String name) {
        return Word.of(list, required(parent, name));
    }

    private static <W extends Word> List<W> words(Class<W> list, Element parent, String name) {
        return parent.all(name).stream()
                .map(element -> Word.of(list, element.text()))
                .toList();
    }

    private static String required(Element parent, String name) {
        return parent.first(name).map(Element::text).orElseThrow();
    }

    static @Nullable String text(Element parent, String name) {
        return parent.first(name)
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static @Nullable String stripped(Element parent, String name) {
        String text = text(parent, name);
        return text == null ? null : Objects.requireNonNull(text).strip();
    }
}
