package io.jiaoying.warning.carriers.application;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps where text messages go before they leave; a message leaves even when that fails. */
@ApplicationScoped
public class RememberAddresses {
    private static final Logger LOG = Logger.getLogger(RememberAddresses.class);

    private final ReplyAddresses addresses;
    private final PhoneHash hash;

    RememberAddresses(ReplyAddresses addresses, PhoneHash hash) {
        this.addresses = addresses;
        this.hash = hash;
    }

    public Uni<Void> of(List<CarrierMessage> messages) {
        return addresses
                .remember(messages.stream()
                        .map(message -> new ReplyAddresses.Address(message.attemptId(), hash.of(message.to())))
                        .toList())
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("replies to %d messages will find no call: %s", messages.size(), failure.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }
}
