package io.jiaoying.cap.check;

import io.jiaoying.cap.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An element and its path. Elements that may repeat are counted from 1, the others are not. */
record Located(Element element, String path) {
    private static final Set<String> REPEATABLE = Set.of(
            "code",
            "info",
            "category",
            "responseType",
            "eventCode",
            "parameter",
            "resource",
            "area",
            "polygon",
            "circle",
            "geocode");

    static Located root(Element root) {
        return new Located(root, "/" + root.name());
    }

    String pathOf(String child) {
        return path + "/" + child;
    }

    List<Located> all(String child) {
        List<Located> located = new ArrayList<>();
        for (Element found : element.all(child)) {
            located.add(new Located(found, pathOf(child) + index(child, located.size() + 1)));
        }
        return located;
    }

    Optional<Located> first(String child) {
        return all(child).stream().findFirst();
    }

    /** The child's text, unless it is absent or stands empty. */
    Optional<String> text(String child) {
        return element.first(child).map(Element::text).filter(text -> !text.isBlank());
    }

    boolean has(String child) {
        return text(child).isPresent();
    }

    private static String index(String child, int number) {
        return REPEATABLE.contains(child) ? "[" + number + "]" : "";
    }

    static String step(String child, int number) {
        return "/" + child + index(child, number);
    }
}
