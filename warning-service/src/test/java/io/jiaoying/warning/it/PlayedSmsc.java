package io.jiaoying.warning.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/** An SMSC over the real protocol that remembers every part and does what it is told. */
final class PlayedSmsc {
    /** A submission as it arrived. */
    record Part(String to, String text, boolean asksForReceipt, String attempt, String id) {}

    private static final long HASTE_NANOS = 300_000_000L;
    private static final long SILENCE_NANOS = 3_000_000_000L;

    final List<Part> parts = new CopyOnWriteArrayList<>();
    /** Answers to the next submissions that are no status. */
    static final int SILENCE = 0;

    static final int PLAIN = -1;
    /** It takes the submission and the line breaks before its answer. */
    static final int CUT = -2;

    private static PlayedSmsc open;

    /** What the next submissions are answered with: a status, or one of the words above. */
    final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    /** Does not answer when it is asked whether the line is alive. */
    volatile boolean deaf;
    /** Receipts overtake the answers to their submissions. */
    volatile boolean receiptsFirst;

    private final AtomicInteger binds = new AtomicInteger();

    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    /** Others than those of an earlier one of this JVM, whose receipts may still be awaited. */
    private final AtomicInteger ids = new AtomicInteger((int) (System.currentTimeMillis() / 100 % 2_000_000_000));

    /** The one of all tests, for there is one port. */
    static synchronized PlayedSmsc opened() {
        if (open == null) {
            open = new PlayedSmsc(Integer.parseInt(Story.config(SmscPort.PREFIX + "port")));
        }
        return open;
    }

    private PlayedSmsc(int port) {
        try {
            SMPPServerSessionListener listener = new SMPPServerSessionListener(port, loopback());
            listener.setPduProcessorDegree(8);
            listener.setMessageReceiverListener(desk());
            Thread thread = new Thread(() -> accept(listener), "played-smsc");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerConnectionFactory loopback() {
        return new ServerConnectionFactory() {
            @Override
            public ServerConnection listen(int port) throws IOException {
                return new ServerSocketConnection(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            }

            @Override
            public ServerConnection listen(int port, int timeout) throws IOException {
                return listen(port);
            }

            @Override
            public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
                return listen(port);
            }
        };
    }

    private void accept(SMPPServerSessionListener listener) {
        while (true) {
            try {
                SMPPServerSession session = listener.accept();
                session.waitForBind(5_000).accept("tests", InterfaceVersion.IF_34);
                sessions.add(session);
                binds.incrementAndGet();
            } catch (Exception notBound) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /** Only submissions are taken; everything else the interface names is refused. */
    private ServerMessageReceiverListener desk() {
        return (ServerMessageReceiverListener) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("onAcceptSubmitSm")) {
                        return take((SubmitSm) arguments[0]);
                    }
                    if (method.getName().equals("onAcceptEnquireLink")) {
                        if (deaf) {
                            LockSupport.parkNanos(SILENCE_NANOS);
                        }
                        return null;
                    }
                    throw new InvocationTargetException(new IllegalStateException(method.getName()));
                });
    }

    private SubmitSmResult take(SubmitSm submitted) throws Exception {
        Integer answer = answers.poll();
        if (answer != null && answer > 0) {
            throw new ProcessRequestException("as told", answer);
        }
        String id = Integer.toString(ids.incrementAndGet());
        byte[] bytes = submitted.getShortMessage();
        int from = submitted.isUdhi() ? 1 + bytes[0] : 0;
        OptionalParameter.OctetString attempt =
                (OptionalParameter.OctetString) submitted.getOptionalParameter((short) 5127);
        parts.add(new Part(
                submitted.getDestAddress(),
                new String(bytes, from, bytes.length - from, StandardCharsets.UTF_16BE),
                submitted.getRegisteredDelivery() != 0,
                new String(attempt.getValue(), StandardCharsets.US_ASCII),
                id));
        act(answer == null ? PLAIN : answer, parts.get(parts.size() - 1));
        return new SubmitSmResult(new MessageId(id), OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
    }

    private void act(int answer, Part part) throws ProcessRequestException {
        if (receiptsFirst && part.asksForReceipt()) {
            new Thread(() -> receipt(part, "DELIVRD"), "hasty-receipt").start();
            LockSupport.parkNanos(HASTE_NANOS);
        }
        switch (answer) {
            case SILENCE -> LockSupport.parkNanos(SILENCE_NANOS);
            case CUT -> {
                cut();
                throw new ProcessRequestException("cut off", 8);
            }
            default -> {}
        }
    }

    int binds() {
        return binds.get();
    }

    List<Part> to(String number) {
        return parts.stream().filter(part -> part.to().equals(number)).toList();
    }

    boolean isBound() {
        return sessions.stream().anyMatch(session -> session.getSessionState().isBound());
    }

    void cut() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    void receipt(Part part, String stat) {
        receipt(part.to(), part.id(), stat);
    }

    void receipt(String to, String id, String stat) {
        String text = "id:" + id + " sub:001 dlvrd:001 submit date:2607040400 done date:2607040401 stat:" + stat
                + " err:000 text:";
        deliver(
                to,
                new ESMClass().setMessageType(MessageType.SMSC_DEL_RECEIPT),
                Alphabet.ALPHA_DEFAULT,
                text.getBytes(StandardCharsets.US_ASCII));
    }

    void reply(String from, String words) {
        deliver(from, new ESMClass(), Alphabet.ALPHA_UCS2, words.getBytes(StandardCharsets.UTF_16BE));
    }

    private void deliver(String from, ESMClass kind, Alphabet alphabet, byte[] text) {
        SMPPServerSession session = sessions.stream()
                .filter(each -> each.getSessionState().isReceivable())
                .findFirst()
                .orElseThrow();
        session.setTransactionTimer(5_000);
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    from,
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.UNKNOWN,
                    "10690610725",
                    kind,
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new GeneralDataCoding(alphabet),
                    text);
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }
}
