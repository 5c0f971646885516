package io.jiaoying.neighbourhood;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/** Delivers receipts and replies, again and again until the other side says that it has them. */
final class SmscTeller implements Teller, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SmscTeller.class.getName());
    private static final int THREADS = 4;
    private static final long AGAIN_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final String ACCESS_NUMBER = "10690610725";

    private final Smsc smsc;
    private final Faults faults;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);

    SmscTeller(Smsc smsc, Faults faults) {
        this.smsc = smsc;
        this.faults = faults;
    }

    /** Something to deliver from one number. */
    private record Delivery(String from, ESMClass kind, Alphabet alphabet, String text) {
        byte[] bytes() {
            return text.getBytes(
                    alphabet == Alphabet.ALPHA_UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
        }
    }

    @Override
    public void tell(Message message, String carrierId, Act act, int sequence) {
        switch (act.kind()) {
            case DELIVERED -> receiptOf(message, carrierId, "DELIVRD err:000");
            case REFUSED -> receiptOf(message, carrierId, "UNDELIV err:001");
            case SAID -> deliver(reply(message, String.valueOf(act.words())), System.nanoTime());
            default -> {}
        }
    }

    private void receiptOf(Message message, String carrierId, String verdict) {
        if (faults.on(Faults.Kind.NO_RECEIPTS)) {
            return;
        }
        Delivery delivery = receipt(message, carrierId, verdict);
        long delay = faults.on(Faults.Kind.LATE_RECEIPTS) ? LATE.toMillis() : 0;
        Timers.after(threads, delay, TimeUnit.MILLISECONDS, () -> deliver(delivery, System.nanoTime()));
    }

    private static Delivery receipt(Message message, String carrierId, String verdict) {
        String now = DateTimeFormatter.ofPattern("yyMMddHHmm").format(LocalDateTime.now(ZoneOffset.ofHours(8)));
        return new Delivery(
                message.to(),
                new ESMClass().setMessageType(MessageType.SMSC_DEL_RECEIPT),
                Alphabet.ALPHA_DEFAULT,
                "id:" + carrierId + " sub:001 dlvrd:001 submit date:" + now + " done date:" + now + " stat:" + verdict
                        + " text:");
    }

    private static Delivery reply(Message message, String words) {
        return new Delivery(message.to(), new ESMClass(), Alphabet.ALPHA_UCS2, words);
    }

    private void deliver(Delivery delivery, long since) {
        boolean tooLong = System.nanoTime() - since > PATIENCE.toNanos();
        if (!tooLong && !delivered(delivery)) {
            Timers.after(threads, AGAIN_MILLIS, TimeUnit.MILLISECONDS, () -> deliver(delivery, since));
        }
    }

    private boolean delivered(Delivery delivery) {
        Optional<SMPPServerSession> session = smsc.session();
        if (session.isEmpty()) {
            return false;
        }
        try {
            session.get()
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            delivery.from(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            ACCESS_NUMBER,
                            delivery.kind(),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            new GeneralDataCoding(delivery.alphabet()),
                            delivery.bytes());
            return true;
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException notTaken) {
            LOG.log(Level.FINE, "delivered again later", notTaken);
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
