package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.carriers.application.Carrier;
import io.jiaoying.warning.carriers.application.RememberAddresses;
import io.jiaoying.warning.carriers.application.SmppSettings;
import io.jiaoying.warning.carriers.domain.Provider;
import io.jiaoying.warning.carriers.domain.SmppStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/** Text messages over SMPP 3.4; as many submissions wait for their answer as the window allows, each in a thread. */
final class SmppCarrier implements Carrier {
    private static final Logger LOG = Logger.getLogger(SmppCarrier.class);
    private static final int WINDOW = 16;

    private final Provider provider;
    private final SmppLink link;
    private final SmppSubmission submission;
    private final RememberAddresses remember;
    private final ExecutorService threads;

    SmppCarrier(String name, SmppSettings settings, SmppLink link, RememberAddresses remember) {
        this.provider = settings.provider(name, Set.of(Channel.SMS), WINDOW);
        this.link = link;
        this.submission = new SmppSubmission(settings);
        this.remember = remember;
        this.threads = Executors.newFixedThreadPool(provider.window(), work -> {
            Thread thread = new Thread(work, "smpp-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public boolean isConnected() {
        return link.session().isPresent();
    }

    @Override
    public Multi<HandOver> handOver(List<CarrierMessage> messages, @Nullable String traceparent) {
        return remember.of(messages).onItem().transformToMulti(kept -> Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUni(message -> Uni.createFrom()
                        .item(() -> submit(message, traceparent))
                        .runSubscriptionOn(threads))
                .merge(provider.window()));
    }

    private HandOver submit(CarrierMessage message, @Nullable String traceparent) {
        Optional<SMPPSession> session = link.session();
        if (session.isEmpty()) {
            return new HandOver.Later(message.attemptId(), "not-connected", false);
        }
        try {
            String id = submission.send(session.get(), message, traceparent);
            return new HandOver.Accepted(message.attemptId(), carrierId(provider.name(), id));
        } catch (NegativeResponseException answer) {
            return verdict(message, answer.getCommandStatus());
        } catch (ResponseTimeoutException | InvalidResponseException | IOException unknown) {
            LOG.debugf("%s may have %s: %s", provider.name(), message.attemptId(), unknown.getMessage());
            return new HandOver.Later(message.attemptId(), "no-answer", true);
        } catch (PDUException unsendable) {
            LOG.debugf("%s cannot be put into a PDU: %s", message.attemptId(), unsendable.getMessage());
            return new HandOver.Refused(message.attemptId(), "bad-number");
        }
    }

    private static HandOver verdict(CarrierMessage message, int status) {
        String reason = SmppStatus.reason(status);
        return switch (SmppStatus.of(status)) {
            case FULL -> new HandOver.Full(message.attemptId(), reason, Duration.ZERO);
            case FAULT -> new HandOver.Later(message.attemptId(), reason, false);
            case REFUSED -> new HandOver.Refused(message.attemptId(), reason);
        };
    }

    /** Ids of several carriers may be equal. */
    static String carrierId(String provider, String messageId) {
        return provider + ":" + messageId;
    }
}
