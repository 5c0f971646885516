package io.jiaoying.scenarios.stream;

import java.util.Optional;

/** Server-sent events from lines, as the HTML standard (9.2.6) says; comments and {@code retry} are passed over. */
public final class SseParser {
    /** One dispatched event; {@code id} is the last one seen, also when this event had none of its own. */
    public record SseEvent(String id, String name, String data) {}

    private final StringBuilder data = new StringBuilder();
    private String id = "";
    private String name = "";
    private boolean first = true;

    /** One line without its end; an event comes out at the empty line that ends it. */
    public Optional<SseEvent> line(String line) {
        String text = first && line.startsWith("\uFEFF") ? line.substring(1) : line;
        first = false;
        if (text.isEmpty()) {
            return dispatch();
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            field(text, "");
        } else if (colon > 0) {
            String value = text.substring(colon + 1);
            field(text.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value);
        }
        return Optional.empty();
    }

    private void field(String field, String value) {
        switch (field) {
            case "data" -> data.append(value).append('\n');
            case "event" -> name = value;
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            default -> {}
        }
    }

    private Optional<SseEvent> dispatch() {
        Optional<SseEvent> event = data.isEmpty()
                ? Optional.empty()
                : Optional.of(new SseEvent(id, name, data.substring(0, data.length() - 1)));
        data.setLength(0);
        name = "";
        return event;
    }
}
