package io.jiaoying.cap.write;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.jspecify.annotations.Nullable;

/** Builds a document element by element; every character that XML or the encoding cannot carry as it is, is escaped. */
public final class XmlText {
    private static final String INDENT = "  ";
    private static final char NOT_XML = '\uFFFD';

    private final StringBuilder text = new StringBuilder();
    private final CharsetEncoder encoder;
    private int depth;

    public XmlText(Charset charset) {
        this.encoder = charset.newEncoder();
        text.append("<?xml version=\"1.0\" encoding=\"").append(charset.name()).append("\"?>\n");
    }

    /** @param attributes ready-made and escaped, with a space before each */
    @CanIgnoreReturnValue
    public XmlText open(String name, String attributes) {
        indent().append('<').append(name).append(attributes).append(">\n");
        depth++;
        return this;
    }

    @CanIgnoreReturnValue
    public XmlText close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** Nothing at all for null. */
    @CanIgnoreReturnValue
    public XmlText element(String name, @Nullable String value) {
        if (value != null) {
            indent().append('<').append(name).append('>');
            escape(value);
            text.append("</").append(name).append(">\n");
        }
        return this;
    }

    /** An element of attributes alone; {@code pairs} are name, value, name, value … and pairs without a value are left out. */
    @CanIgnoreReturnValue
    public XmlText empty(String name, @Nullable String... pairs) {
        indent().append('<').append(name);
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1];
            if (value != null) {
                text.append(' ').append(pairs[i]).append("=\"");
                escape(value);
                text.append('"');
            }
        }
        text.append("/>\n");
        return this;
    }

    /** XML that is ready as it is, character for character. */
    @CanIgnoreReturnValue
    public XmlText raw(String xml) {
        text.append(xml).append('\n');
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(encoder.charset());
    }

    private StringBuilder indent() {
        return text.append(INDENT.repeat(depth));
    }

    private void escape(String value) {
        value.codePoints().forEach(this::escape);
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\r' -> text.append("&#13;");
            default -> append(isXml(character) ? character : NOT_XML);
        }
    }

    private void append(int character) {
        String written = Character.toString(character);
        if (encoder.canEncode(written)) {
            text.append(written);
        } else {
            text.append("&#").append(character).append(';');
        }
    }

    /** XML 1.0 §2.2. */
    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
