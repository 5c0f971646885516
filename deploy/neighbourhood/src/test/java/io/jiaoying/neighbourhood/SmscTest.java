package io.jiaoying.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmscTest {
    private static final String NUMBER = "19900000001";

    private final List<DeliverSm> delivered = new CopyOnWriteArrayList<>();
    private Server server;
    private SMPPSession session;

    /** Keeps what is delivered. */
    private final class Keeping implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm message) {
            delivered.add(message);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) {
            throw new IllegalStateException("not used");
        }
    }

    @BeforeEach
    void bind() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = new Server(new Settings(0, 0, 0, "letmein", "secret", 1, 0.01), InstantSource.system());
        server.start();
        session = bound("letmein");
    }

    @AfterEach
    void end() {
        session.close();
        server.close();
    }

    private SMPPSession bound(String password) throws IOException {
        SMPPSession fresh = new SMPPSession();
        fresh.setMessageReceiverListener(new Keeping());
        String smsc = fresh.connectAndBind(
                "127.0.0.1",
                server.smppPort(),
                new BindParameter(
                        BindType.BIND_TRX,
                        "tests",
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        ""));
        assertThat(smsc).isEqualTo("neighbours");
        return fresh;
    }

    private String submit(String text, int reference, int all, int number, String key) throws Exception {
        OptionalParameter[] parameters = {
            OptionalParameters.newSarMsgRefNum(reference),
            OptionalParameters.newSarTotalSegments(all),
            OptionalParameters.newSarSegmentSeqnum(number),
            new OptionalParameter.OctetString(SmscDesk.ATTEMPT_TAG, key.getBytes(StandardCharsets.US_ASCII))
        };
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "10690610725",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        NUMBER,
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(1),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        text.getBytes(StandardCharsets.UTF_16BE),
                        parameters)
                .getMessageId();
    }

    private String desk(String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        return HttpClient.newHttpClient()
                .send(
                        body.isEmpty()
                                ? request.build()
                                : request.POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private List<DeliverSm> receipts() {
        return delivered.stream().filter(DeliverSm::isSmscDeliveryReceipt).toList();
    }

    @Test
    void a_text_in_parts_is_one_message_with_one_receipt() throws Exception {
        assertThat(desk("/v1/behaviour", "{\"number\": \"*\", \"behaviour\": \"busy\"}"))
                .contains("busy");
        assertThat(submit("暴雨", 7, 2, 1, "a1/1")).isNotEmpty();
        String id = submit("红色预警", 7, 2, 2, "a1/2");
        await().until(() -> receipts().size() == 1);
        String receipt = new String(receipts().get(0).getShortMessage(), StandardCharsets.US_ASCII);
        assertThat(receipt).contains("id:" + id, "stat:DELIVRD");
        assertThat(desk("/v1/log", "")).contains("\"total\":1");
    }

    @Test
    void the_same_key_again_is_the_same_message() throws Exception {
        String first = submit("暴雨", 1, 1, 1, "a2/1");
        assertThat(submit("暴雨", 1, 1, 1, "a2/1")).isEqualTo(first);
        assertThat(desk("/v1/log", "")).contains("\"total\":1", "\"duplicates\":1");
    }

    @Test
    void some_readers_text_back() throws Exception {
        assertThat(desk("/v1/behaviour", "{\"number\": \"*\", \"behaviour\": \"reader\"}"))
                .contains("reader");
        for (int i = 0; i < 20; i++) {
            assertThat(submit("暴雨", 1, 1, 1, "b" + i + "/1")).isNotEmpty();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> delivered.stream().anyMatch(message -> !message.isSmscDeliveryReceipt()));
        DeliverSm reply = delivered.stream()
                .filter(message -> !message.isSmscDeliveryReceipt())
                .findFirst()
                .orElseThrow();
        assertThat(new String(reply.getShortMessage(), StandardCharsets.UTF_16BE))
                .isIn("1", "已收到");
        assertThat(reply.getSourceAddr()).isEqualTo(NUMBER);
    }

    @Test
    void a_throttling_and_a_refusing_centre_say_so() throws Exception {
        assertThat(desk("/v1/faults", "{\"carrier\": \"smsc\", \"fault\": \"throttle\", \"seconds\": 60}"))
                .contains("throttle");
        assertThatThrownBy(() -> submit("x", 1, 1, 1, "c1/1"))
                .isInstanceOfSatisfying(NegativeResponseException.class, answer -> assertThat(answer.getCommandStatus())
                        .isEqualTo(0x58));
        assertThat(desk("/v1/faults", "{\"carrier\": \"smsc\", \"fault\": null}"))
                .contains("healed");
        assertThat(submit("x", 1, 1, 1, "c1/1")).isNotEmpty();
    }

    @Test
    void a_wrong_password_gets_no_session_and_a_cut_line_can_be_bound_again() throws Exception {
        assertThatThrownBy(() -> bound("guessed").close()).isInstanceOf(IOException.class);
        assertThat(desk("/v1/faults", "{\"carrier\": \"smsc\", \"fault\": \"disconnect\", \"seconds\": 0}"))
                .contains("disconnect");
        await().until(() -> !session.getSessionState().isBound());
        session = bound("letmein");
        assertThat(submit("x", 1, 1, 1, "d1/1")).isNotEmpty();
    }
}
