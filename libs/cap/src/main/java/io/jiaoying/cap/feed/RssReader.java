package io.jiaoying.cap.feed;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.feed.FeedEntry.InlineMessage;
import io.jiaoying.cap.sign.SecureDom;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The items of an RSS 2.0 channel, which many national services publish: the message stands in the item, in an enclosure of
 * CAP's media type, or behind the item's link.
 */
final class RssReader {
    private RssReader() {}

    static List<FeedEntry> read(Element rss, URI base) {
        return children(rss, "channel").stream()
                .flatMap(channel -> children(channel, "item").stream())
                .flatMap(item -> entry(item, base).stream())
                .toList();
    }

    /** What has no guid is known by its link. */
    private static Optional<FeedEntry> entry(Element item, URI base) {
        InlineMessage inline = FeedReader.children(item, Alert.NAMESPACE, "alert").stream()
                .findFirst()
                .map(alert -> new InlineMessage(SecureDom.text(alert)))
                .orElse(null);
        URI link = inline == null ? link(item, base).orElse(null) : null;
        String id = text(item, "guid").or(() -> text(item, "link")).orElse(null);
        if (id == null || (inline == null && link == null)) {
            return Optional.empty();
        }
        return Optional.of(new FeedEntry(id, text(item, "pubDate").orElse(""), link, inline));
    }

    private static Optional<URI> link(Element item, URI base) {
        Stream<String> enclosed = children(item, "enclosure").stream()
                .filter(one -> one.getAttribute("type").equals(Alert.MEDIA_TYPE))
                .map(one -> one.getAttribute("url"));
        Stream<String> atom = FeedReader.children(item, FeedReader.ATOM, "link").stream()
                .filter(one -> one.getAttribute("type").equals(Alert.MEDIA_TYPE))
                .map(one -> one.getAttribute("href"));
        return Stream.of(enclosed, atom, text(item, "link").stream())
                .flatMap(each -> each)
                .flatMap(href -> FeedReader.resolve(base, href).stream())
                .findFirst();
    }

    private static Optional<String> text(Element item, String name) {
        return children(item, name).stream()
                .map(one -> one.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        return FeedReader.children(parent, null, name);
    }
}
