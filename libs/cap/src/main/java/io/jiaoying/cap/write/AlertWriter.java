package io.jiaoying.cap.write;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Area;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.Info;
import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.Resource;
import io.jiaoying.cap.Word;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a message in the order of the schema. */
public final class AlertWriter {
    private final XmlText xml;

    private AlertWriter(Charset charset) {
        this.xml = new XmlText(charset);
    }

    public static byte[] write(Alert alert) {
        return write(alert, StandardCharsets.UTF_8);
    }

    public static byte[] write(Alert alert, Charset charset) {
        AlertWriter writer = new AlertWriter(charset);
        writer.alert(alert);
        return writer.xml.bytes();
    }

    private void alert(Alert alert) {
        xml.open("alert", " xmlns=\"" + Alert.NAMESPACE + "\"")
                .element("identifier", alert.identifier())
                .element("sender", alert.sender())
                .element("sent", alert.sent().text())
                .element("status", alert.status().wire())
                .element("msgType", alert.msgType().wire())
                .element("source", alert.source())
                .element("scope", alert.scope().wire())
                .element("restriction", alert.restriction())
                .element("addresses", alert.addresses());
        alert.codes().forEach(code -> xml.element("code", code));
        xml.element("note", alert.note())
                .element("references", references(alert.references()))
                .element("incidents", alert.incidents());
        alert.infos().forEach(this::info);
        xml.close("alert");
    }

    private void info(Info info) {
        xml.open("info", "").element("language", info.language());
        words("category", info.categories());
        xml.element("event", info.event());
        words("responseType", info.responseTypes());
        xml.element("urgency", info.urgency().wire())
                .element("severity", info.severity().wire())
                .element("certainty", info.certainty().wire())
                .element("audience", info.audience());
        pairs("eventCode", info.eventCodes());
        xml.element("effective", text(info.effective()))
                .element("onset", text(info.onset()))
                .element("expires", text(info.expires()))
                .element("senderName", info.senderName())
                .element("headline", info.headline())
                .element("description", info.description())
                .element("instruction", info.instruction())
                .element("web", info.web())
                .element("contact", info.contact());
        pairs("parameter", info.parameters());
        info.resources().forEach(this::resource);
        info.areas().forEach(this::area);
        xml.close("info");
    }

    private void resource(Resource resource) {
        xml.open("resource", "")
                .element("resourceDesc", resource.resourceDesc())
                .element("mimeType", resource.mimeType())
                .element(
                        "size", resource.size() == null ? null : resource.size().toString())
                .element("uri", resource.uri())
                .element("derefUri", resource.derefUri())
                .element("digest", resource.digest())
                .close("resource");
    }

    private void area(Area area) {
        xml.open("area", "").element("areaDesc", area.areaDesc());
        area.polygons().forEach(polygon -> xml.element("polygon", polygon));
        area.circles().forEach(circle -> xml.element("circle", circle));
        pairs("geocode", area.geocodes());
        xml.element("altitude", plain(area.altitude()))
                .element("ceiling", plain(area.ceiling()))
                .close("area");
    }

    private void words(String name, List<? extends Word> words) {
        words.forEach(word -> xml.element(name, word.wire()));
    }

    private void pairs(String name, List<NamedValue> pairs) {
        for (NamedValue pair : pairs) {
            xml.open(name, "")
                    .element("valueName", pair.name())
                    .element("value", pair.value())
                    .close(name);
        }
    }

    private static @Nullable String references(List<Reference> references) {
        return references.isEmpty()
                ? null
                : references.stream().map(Reference::text).collect(Collectors.joining(" "));
    }

    private static @Nullable String text(@Nullable CapTime time) {
        return time == null ? null : time.text();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
