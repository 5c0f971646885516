package io.jiaoying.incident.clock.domain;

/** Names one version of a rule pack, written {@code id@version}. */
public record PackVersion(String id, String version) {

    public String text() {
        return id + "@" + version;
    }

    public static PackVersion parse(String text) {
        int at = text.lastIndexOf('@');
        return new PackVersion(text.substring(0, at), text.substring(at + 1));
    }
}
