package io.jiaoying.cap.xml;

import java.util.List;
import java.util.Optional;

/**
 * An element of a parsed document.
 *
 * @param attributes {@code {namespace}name=value}; declarations of namespaces are none
 * @param text its own characters, without those of its children
 */
public record Element(String namespace, String name, List<String> attributes, String text, List<Element> children) {
    public Element {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    public List<Element> all(String childName) {
        return children.stream()
                .filter(child ->
                        child.name().equals(childName) && child.namespace().equals(namespace))
                .toList();
    }

    public Optional<Element> first(String childName) {
        return all(childName).stream().findFirst();
    }
}
