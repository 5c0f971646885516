package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.carriers.application.SmppSettings;
import io.jiaoying.warning.carriers.domain.BackOff;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/** One transceiver session to an SMSC, opened again whenever it breaks, with growing pauses. */
final class SmppLink implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SmppLink.class);
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(15));
    private static final long BIND_MILLIS = 5_000;
    /** Receipts and replies wait for the database; answers to submissions must not wait for them. */
    private static final int PDU_THREADS = 8;

    private final String name;
    private final SmppSettings settings;
    private final MessageReceiverListener listener;
    private final ScheduledExecutorService keeper;
    private volatile @Nullable SMPPSession session;
    private volatile boolean closed;
    private int failures;

    SmppLink(String name, SmppSettings settings, MessageReceiverListener listener) {
        this.name = name;
        this.settings = settings;
        this.listener = listener;
        this.keeper = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "smpp-link-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    void open() {
        bindIn(0);
    }

    Optional<SMPPSession> session() {
        return Optional.ofNullable(session)
                .filter(open -> open.getSessionState().isTransmittable());
    }

    private void bindIn(long millis) {
        if (!closed) {
            ScheduledFuture<?> bound = keeper.schedule(this::bind, millis, TimeUnit.MILLISECONDS);
            LOG.tracef("binds to %s in %d ms (%s)", name, millis, bound);
        }
    }

    private void bind() {
        SMPPSession fresh = new SMPPSession();
        fresh.setEnquireLinkTimer((int) settings.enquireLink().toMillis());
        fresh.setTransactionTimer(settings.timeout().toMillis());
        fresh.setPduProcessorDegree(PDU_THREADS);
        fresh.setMessageReceiverListener(listener);
        try {
            String smsc = fresh.connectAndBind(settings.host(), settings.port(), parameters(), BIND_MILLIS);
            failures = 0;
            session = fresh;
            fresh.addSessionStateListener((now, before, of) -> {
                if (now == SessionState.CLOSED) {
                    lost();
                }
            });
            LOG.infof("bound to %s (%s)", name, smsc);
            if (fresh.getSessionState() == SessionState.CLOSED) {
                lost();
            }
        } catch (IOException refused) {
            fresh.close();
            failures++;
            LOG.warnf("no way to %s: %s", name, refused.getMessage());
            bindIn(PAUSES.after(failures).toMillis());
        }
    }

    private synchronized void lost() {
        if (session != null) {
            session = null;
            LOG.warnf("lost the way to %s", name);
            bindIn(PAUSES.first().toMillis());
        }
    }

    private BindParameter parameters() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.password(),
                settings.systemType().orElse(""),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "");
    }

    @Override
    public void close() {
        closed = true;
        keeper.shutdown();
        SMPPSession open = session;
        session = null;
        if (open != null) {
            open.unbindAndClose();
        }
    }
}
