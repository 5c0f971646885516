package io.jiaoying.neighbourhood;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Takes e-mail for everybody; people read it as they read text messages. */
final class Mailbox implements AutoCloseable {
    private static final Pattern ATTEMPT = Pattern.compile("(?im)^Message-ID:\\s*<([^@>\\s]+)@");
    private static final Pattern BASE64_BODY =
            Pattern.compile("(?is)Content-Transfer-Encoding:\\s*base64.*?\\R\\R(.*)");

    private final @Nullable SMTPServer server;

    Mailbox(int port, Neighbourhood neighbourhood) {
        server = port == 0
                ? null
                : SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .simpleMessageListener(new Letters(neighbourhood))
                        .build();
    }

    void start() {
        if (server != null) {
            server.start();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }

    /** Everybody's letter box. */
    private record Letters(Neighbourhood neighbourhood) implements SimpleMessageListener {
        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream data) throws IOException {
            take(neighbourhood, recipient, data.readAllBytes());
        }
    }

    private static void take(Neighbourhood neighbourhood, String to, byte[] mail) {
        String raw = new String(mail, StandardCharsets.UTF_8);
        Matcher id = ATTEMPT.matcher(raw);
        String attempt = id.find() ? id.group(1) : UUID.randomUUID().toString();
        String text = readable(raw);
        String carrierId = neighbourhood.take(
                new Message(attempt, "mail", to, text, "", text.contains("演练"), null), Teller.NOBODY);
        assert !carrierId.isEmpty();
    }

    /** Plain, quoted-printable or base64: enough to find the link. */
    private static String readable(String raw) {
        Matcher body = BASE64_BODY.matcher(raw);
        if (body.find()) {
            byte[] decoded = Base64.getMimeDecoder().decode(body.group(1).strip());
            return new String(decoded, StandardCharsets.UTF_8);
        }
        return raw.contains("quoted-printable") ? unquoted(raw) : raw;
    }

    private static String unquoted(String raw) {
        StringBuilder bytes = new StringBuilder();
        String joined = raw.replaceAll("=\\r?\\n", "");
        Matcher code = Pattern.compile("=([0-9A-F]{2})").matcher(joined);
        while (code.find()) {
            String character = Character.toString(Integer.parseInt(code.group(1), 16));
            code.appendReplacement(bytes, Matcher.quoteReplacement(character));
        }
        code.appendTail(bytes);
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
