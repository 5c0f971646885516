package io.jiaoying.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A bare reader of server-sent events over a plain socket, which can be dropped at any point as a network does. */
final class SseClient implements AutoCloseable {
    /** One message; {@code event} is null for an id without data. */
    record Message(String id, String event, JsonNode data) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Socket socket;
    private final BufferedReader lines;
    private final int status;
    private String lastId;

    private SseClient(Socket socket, BufferedReader lines, int status, String lastId) {
        this.socket = socket;
        this.lines = lines;
        this.status = status;
        this.lastId = lastId;
    }

    static SseClient open(URI gateway, String token, String lastEventId) throws IOException {
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        String last = lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        // HTTP/1.0 has no chunks, so the body is read as it is.
        out.write(("GET /api/v1/stream HTTP/1.0\r\nHost: gateway\r\nAuthorization: Bearer " + token + "\r\n" + last
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String statusLine = lines.readLine();
        if (statusLine == null) {
            throw new IOException("closed without an answer");
        }
        String header = lines.readLine();
        while (header != null && !header.isEmpty()) {
            header = lines.readLine();
        }
        return new SseClient(socket, lines, Integer.parseInt(statusLine.split(" ")[1]), lastEventId);
    }

    int status() {
        return status;
    }

    String lastId() {
        return lastId;
    }

    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    /** The next message with data; empty when the connection ends or patience does. */
    Optional<Message> next() throws IOException {
        String event = null;
        StringBuilder data = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.isEmpty() && data.length() > 0) {
                    return Optional.of(new Message(lastId, event, MAPPER.readTree(data.toString())));
                }
            }
        } catch (SocketTimeoutException nothingMore) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Reads up to the id without data that a stream without Last-Event-ID begins with. */
    SseClient begun() throws IOException {
        while (lastId == null) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("closed before its start");
            }
            if (line.startsWith("id: ")) {
                lastId = line.substring(4);
            }
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
