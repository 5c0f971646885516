package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.carriers.application.Carrier;
import io.jiaoying.warning.carriers.application.CarrierSource;
import io.jiaoying.warning.carriers.domain.Provider;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Mail over SMTP. */
@ApplicationScoped
class Mail implements CarrierSource, Carrier {
    private static final Logger LOG = Logger.getLogger(Mail.class);
    private static final int WINDOW = 64;

    private final ReactiveMailer mailer;
    private final Provider provider =
            new Provider("mail", Set.of(Channel.MAIL), List.of("*"), 0, OptionalInt.empty(), WINDOW);

    Mail(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(this);
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public Multi<HandOver> handOver(List<CarrierMessage> messages, @Nullable String traceparent) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUni(this::send)
                .merge(WINDOW);
    }

    private Uni<HandOver> send(CarrierMessage message) {
        String subject = Objects.requireNonNullElse(message.subject(), "");
        return mailer.send(io.quarkus.mailer.Mail.withText(message.to(), subject, message.text())
                        .addHeader("Message-ID", "<" + message.attemptId() + "@jiaoying>"))
                .<HandOver>map(sent -> new HandOver.Accepted(message.attemptId(), null))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("mail %s did not leave: %s", message.attemptId(), failure.toString());
                    return new HandOver.Later(message.attemptId(), "unreachable", true);
                });
    }
}
