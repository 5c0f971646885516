package io.jiaoying.neighbourhood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What became of messages whose sender fetches it, because nothing may call in there. */
final class News {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 500;

    private final List<JsonNode> all = new ArrayList<>();

    /** A page of news and where the next one begins. */
    record Page(List<JsonNode> news, String cursor) {}

    synchronized void add(byte[] callBack) {
        try {
            all.add(JSON.readTree(callBack));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param cursor of the page before; anything else begins at the beginning */
    synchronized Page after(String cursor) {
        int from = cursor.matches("[0-9]{1,9}") ? Math.min(all.size(), Integer.parseInt(cursor)) : 0;
        int to = Math.min(all.size(), from + PAGE);
        return new Page(List.copyOf(all.subList(from, to)), Integer.toString(to));
    }
}
