package io.jiaoying.cap.feed;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.feed.FeedEntry.InlineMessage;
import io.jiaoying.cap.sign.SecureDom;
import io.jiaoying.cap.xml.FaultException;
import io.jiaoying.cap.xml.XmlTree;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads Atom and RSS 2.0 feeds as carefully as messages. Entries without an id, or with neither link nor message, are left out. */
public final class FeedReader {
    /** A feed larger than this is refused whole. */
    public static final int MOST_BYTES = 4 << 20;

    static final String ATOM = "http://www.w3.org/2005/Atom";

    private FeedReader() {}

    /** @param base the feed's own address, which relative links are relative to */
    public static List<FeedEntry> read(byte[] feed, URI base) throws FaultException {
        io.jiaoying.cap.xml.Element root = XmlTree.parse(feed, MOST_BYTES);
        if (root.name().equals("rss") && root.namespace().isEmpty()) {
            return RssReader.read(document(feed).getDocumentElement(), base);
        }
        if (!root.name().equals("feed") || !root.namespace().equals(ATOM)) {
            throw new FaultException(FeedFaults.noFeed());
        }
        return children(document(feed).getDocumentElement(), ATOM, "entry").stream()
                .flatMap(entry -> entry(entry, base).stream())
                .toList();
    }

    private static Document document(byte[] feed) throws FaultException {
        try {
            return SecureDom.parse(XmlTree.text(feed));
        } catch (SAXException notXml) {
            throw new FaultException(FeedFaults.noFeed());
        }
    }

    private static Optional<FeedEntry> entry(Element entry, URI base) {
        String id = text(entry, "id");
        InlineMessage inline = inline(entry);
        URI link = inline == null ? link(entry, base) : null;
        if (id == null || (inline == null && link == null)) {
            return Optional.empty();
        }
        String updated = text(entry, "updated");
        return Optional.of(new FeedEntry(id, updated == null ? "" : updated, link, inline));
    }

    private static @Nullable InlineMessage inline(Element entry) {
        for (Element content : children(entry, ATOM, "content")) {
            for (Element alert : children(content, Alert.NAMESPACE, "alert")) {
                return new InlineMessage(SecureDom.text(alert));
            }
        }
        return null;
    }

    private static @Nullable URI link(Element entry, URI base) {
        List<Element> links = children(entry, ATOM, "link");
        return links.stream()
                .filter(link -> link.getAttribute("type").equals(Alert.MEDIA_TYPE))
                .findFirst()
                .or(() -> links.stream().filter(FeedReader::mayBeMessage).findFirst())
                .flatMap(link -> resolve(base, link.getAttribute("href")))
                .orElse(null);
    }

    private static boolean mayBeMessage(Element link) {
        String rel = link.getAttribute("rel");
        return (rel.isEmpty() || rel.equals("alternate"))
                && !link.getAttribute("type").equals("text/html");
    }

    static Optional<URI> resolve(URI base, String href) {
        try {
            return href.isBlank() ? Optional.empty() : Optional.of(base.resolve(href.strip()));
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(Element entry, String name) {
        return children(entry, ATOM, name).stream()
                .map(Node::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    static List<Element> children(Element parent, @Nullable String namespace, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && Objects.equals(namespace, element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
