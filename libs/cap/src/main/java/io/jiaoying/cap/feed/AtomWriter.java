package io.jiaoying.cap.feed;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.write.XmlText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Writes an Atom feed (RFC 4287) whose entries hold the messages themselves, signatures and all. */
public final class AtomWriter {
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]*\\?>\\s*");

    private AtomWriter() {}

    public static byte[] write(String id, String title, String self, Instant updated, List<AtomEntry> entries) {
        XmlText xml = new XmlText(StandardCharsets.UTF_8)
                .open("feed", " xmlns=\"http://www.w3.org/2005/Atom\"")
                .element("id", id)
                .element("title", title)
                .element("updated", CapTime.of(updated).text())
                .empty("link", "rel", "self", "type", MEDIA_TYPE, "href", self);
        entries.forEach(entry -> write(xml, entry));
        return xml.close("feed").bytes();
    }

    private static void write(XmlText xml, AtomEntry entry) {
        xml.open("entry", "")
                .element("id", entry.id())
                .element("title", entry.title())
                .open("author", "")
                .element("name", entry.author())
                .close("author")
                .element("published", CapTime.of(entry.published()).text())
                .element("updated", CapTime.of(entry.updated()).text())
                .empty("link", "rel", "alternate", "type", Alert.MEDIA_TYPE, "href", entry.link())
                .open("content", " type=\"" + Alert.MEDIA_TYPE + "\"")
                .raw(withoutDeclaration(entry.message()))
                .close("content")
                .close("entry");
    }

    private static String withoutDeclaration(String message) {
        return DECLARATION.matcher(message).replaceFirst("");
    }
}
