package io.jiaoying.warning.calling.messaging;

import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.calling.application.MailCarrier;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Mail over SMTP. */
@ApplicationScoped
class Mail implements MailCarrier {
    private static final Logger LOG = Logger.getLogger(Mail.class);

    private final ReactiveMailer mailer;

    Mail(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Uni<HandOver> send(UUID attemptId, String to, String subject, String text) {
        return mailer.send(io.quarkus.mailer.Mail.withText(to, subject, text)
                        .addHeader("Message-ID", "<" + attemptId + "@jiaoying>"))
                .<HandOver>map(sent -> new HandOver.Accepted(attemptId, null))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("mail %s did not leave: %s", attemptId, failure.toString());
                    return new HandOver.Later(attemptId, "unreachable");
                });
    }
}
