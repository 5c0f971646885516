package io.jiaoying.neighbourhood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** A short message centre that speaks SMPP 3.4 on loopback. */
final class Smsc implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Smsc.class.getName());
    private static final int PDU_THREADS = 8;
    private static final long BIND_MILLIS = 5_000;
    private static final String SYSTEM_ID = "neighbours";

    private final SMPPServerSessionListener listener;
    private final int port;
    private final String password;
    private final Faults faults;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Listens at this port of loopback, 0 for any free one. */
    private static final class Loopback implements ServerConnectionFactory {
        private int port;

        @Override
        public ServerConnection listen(int wanted) throws IOException {
            ServerSocket socket = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
            port = socket.getLocalPort();
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int wanted, int timeout) throws IOException {
            return listen(wanted);
        }

        @Override
        public ServerConnection listen(int wanted, int timeout, int backlog) throws IOException {
            return listen(wanted);
        }
    }

    Smsc(int port, String password, Faults faults) throws IOException {
        Loopback loopback = new Loopback();
        this.listener = new SMPPServerSessionListener(port, loopback);
        this.listener.setPduProcessorDegree(PDU_THREADS);
        this.port = loopback.port;
        this.password = password;
        this.faults = faults;
    }

    int port() {
        return port;
    }

    void start(SmscDesk desk) {
        listener.setMessageReceiverListener(desk);
        threads.execute(this::acceptAll);
    }

    /** A session through which something can be delivered. */
    Optional<SMPPServerSession> session() {
        return sessions.stream()
                .filter(session -> session.getSessionState().isReceivable())
                .findFirst();
    }

    /** Cuts every line. */
    void disconnectAll() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        disconnectAll();
        threads.shutdownNow();
    }

    private void acceptAll() {
        while (!closed) {
            try {
                SMPPServerSession session = listener.accept();
                threads.execute(() -> bind(session));
            } catch (IOException failure) {
                if (!closed) {
                    LOG.log(Level.FINE, "nobody connected", failure);
                }
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(BIND_MILLIS);
            if (faults.on(Faults.Kind.DISCONNECT)) {
                session.close();
            } else if (request.getPassword().equals(password)) {
                request.accept(SYSTEM_ID, InterfaceVersion.IF_34);
                sessions.add(session);
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (TimeoutException | IOException | PDUStringException | IllegalStateException failure) {
            LOG.log(Level.FINE, "a bind failed", failure);
            session.close();
        }
    }
}
