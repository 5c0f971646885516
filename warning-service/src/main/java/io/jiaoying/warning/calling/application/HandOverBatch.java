package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Channel;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Hands one claimed batch to its carriers and keeps what they said. */
@ApplicationScoped
class HandOverBatch {
    private static final String UNTRACED = "";

    private final TelephoneCarrier telephone;
    private final MailCarrier mail;
    private final Numbers numbers;
    private final Wording wording;
    private final SettleHandOver settle;

    HandOverBatch(
            TelephoneCarrier telephone, MailCarrier mail, Numbers numbers, Wording wording, SettleHandOver settle) {
        this.telephone = telephone;
        this.mail = mail;
        this.numbers = numbers;
        this.wording = wording;
        this.settle = settle;
    }

    Uni<Void> handOver(List<Outgoing> claimed) {
        Map<String, List<TelephoneCarrier.PhoneMessage>> byTrace = new HashMap<>();
        List<Uni<List<HandOver>>> sending = new ArrayList<>();
        List<HandOver> unreachable = new ArrayList<>();
        for (Outgoing out : claimed) {
            boolean isMail = out.channel() == Channel.MAIL;
            Optional<String> address = numbers.open(out.toPersonId(), isMail ? out.emailSealed() : out.phoneSealed());
            if (address.isEmpty()) {
                unreachable.add(new HandOver.Refused(out.id(), "no-number"));
            } else if (isMail) {
                sending.add(mail(out, address.get()));
            } else {
                byTrace.computeIfAbsent(
                                Objects.requireNonNullElse(out.traceparent(), UNTRACED), trace -> new ArrayList<>())
                        .add(phone(out, address.get()));
            }
        }
        sending.add(Uni.createFrom().item(unreachable));
        byTrace.forEach(
                (trace, messages) -> sending.add(telephone.handOver(messages, trace.equals(UNTRACED) ? null : trace)));
        return Multi.createFrom()
                .iterable(sending)
                .onItem()
                .transformToUniAndMerge(one -> one)
                .collect()
                .asList()
                .chain(results -> settle.settle(
                        claimed, results.stream().flatMap(List::stream).toList()));
    }

    private Uni<List<HandOver>> mail(Outgoing out, String address) {
        return mail.send(out.id(), address, out.message().subject(), wording.text(out))
                .map(List::of);
    }

    private TelephoneCarrier.PhoneMessage phone(Outgoing out, String number) {
        return new TelephoneCarrier.PhoneMessage(
                out.id(),
                out.channel().wire(),
                number,
                wording.text(out),
                out.message().exercise());
    }
}
