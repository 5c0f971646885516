package io.jiaoying.warning.telling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.events.warning.WarningToldV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.telling.domain.About;
import io.jiaoying.warning.telling.domain.IssuingGovernment;
import io.jiaoying.warning.telling.domain.ToldWords;
import io.jiaoying.warning.texting.application.TextDraft;
import io.jiaoying.warning.texting.application.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes down who is told of what, and sends it, in the transaction that issues, changes or ends the warning. */
@ApplicationScoped
class TellParties {
    static final String ACKNOWLEDGEMENT = "told-acknowledgement";
    private static final String NOBODY_KNOWN = "nobody-known";

    private final Recipients recipients;
    private final ToldTable table;
    private final Texts texts;
    private final Deadlines deadlines;
    private final Outbox outbox;

    TellParties(Recipients recipients, ToldTable table, Texts texts, Deadlines deadlines, Outbox outbox) {
        this.recipients = recipients;
        this.table = table;
        this.texts = texts;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    /** How many parties. */
    Uni<Integer> tell(Tx tx, Cause cause, Warning warning, About about, String reason, Instant at) {
        List<Recipients.Recipient> all = recipients.of(IssuingGovernment.of(warning.region()));
        if (all.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<String> persons =
                all.stream().flatMap(one -> Stream.ofNullable(one.personId())).toList();
        return table.contacts(tx, desks(all), persons)
                .chain(contacts -> tell(tx, cause, warning, about, reason, at, told(warning, about, at, all, contacts)))
                .replaceWith(all.size());
    }

    private record Told(Recipients.Recipient recipient, ToldTable.Entry row, List<ToldTable.Contact> contacts) {}

    private List<Told> told(
            Warning warning,
            About about,
            Instant at,
            List<Recipients.Recipient> all,
            List<ToldTable.Contact> contacts) {
        return all.stream()
                .map(recipient -> {
                    List<ToldTable.Contact> own = contacts.stream()
                            .filter(contact -> isOf(recipient, contact))
                            .toList();
                    return new Told(recipient, row(warning, about, at, recipient, own.size()), own);
                })
                .toList();
    }

    private static boolean isOf(Recipients.Recipient recipient, ToldTable.Contact contact) {
        return recipient.personId() == null
                ? contact.region().equals(recipient.region())
                : contact.personId().equals(recipient.personId());
    }

    private ToldTable.Entry row(Warning warning, About about, Instant at, Recipients.Recipient recipient, int people) {
        return new ToldTable.Entry(
                UUID.randomUUID(),
                warning.id(),
                warning.version(),
                about.wire(),
                recipient.party().wire(),
                recipient.region(),
                recipient.name(),
                people,
                people == 0 ? NOBODY_KNOWN : null,
                at,
                at.plus(recipients.acknowledgeWithin()));
    }

    private Uni<Void> tell(
            Tx tx, Cause cause, Warning warning, About about, String reason, Instant at, List<Told> told) {
        ToldWords words = Words.of(warning);
        List<TextDraft> drafts = new ArrayList<>();
        told.forEach(one ->
                one.contacts().forEach(contact -> drafts.addAll(drafts(warning, words, about, reason, one, contact))));
        List<ToldTable.Entry> rows = told.stream().map(Told::row).toList();
        return table.insert(tx, rows)
                .chain(() -> texts.send(tx, cause, drafts))
                .chain(() -> deadlines.schedule(
                        tx,
                        cause,
                        rows.stream()
                                .map(row -> new Deadline(key(row.id()), ACKNOWLEDGEMENT, row.dueAt()))
                                .toList()))
                .chain(() -> outbox.append(tx, cause, event(warning, about, rows, at)));
    }

    private static List<TextDraft> drafts(
            Warning warning, ToldWords words, About about, String reason, Told told, ToldTable.Contact contact) {
        String text = words.toParty(told.recipient().party(), about, reason);
        List<TextDraft> drafts = new ArrayList<>();
        drafts.add(draft(warning, words, about, told, contact, TextDraft.Channel.SMS, text));
        if (contact.hasMail()) {
            drafts.add(draft(warning, words, about, told, contact, TextDraft.Channel.MAIL, text));
        }
        return drafts;
    }

    private static TextDraft draft(
            Warning warning,
            ToldWords words,
            About about,
            Told told,
            ToldTable.Contact contact,
            TextDraft.Channel channel,
            String text) {
        return new TextDraft(
                TextDraft.About.TOLD,
                told.row().id(),
                contact.personId(),
                channel,
                words.title(about),
                text,
                warning.content().exercise());
    }

    private static WarningToldV1 event(Warning warning, About about, List<ToldTable.Entry> rows, Instant at) {
        return new WarningToldV1(
                warning.id().toString(),
                warning.incidentId(),
                warning.region(),
                about.wire(),
                rows.stream().map(row -> row.party() + ":" + row.region()).toList(),
                Beijing.at(at),
                warning.content().exercise());
    }

    private static List<String> desks(List<Recipients.Recipient> all) {
        return all.stream()
                .filter(one -> one.personId() == null)
                .map(Recipients.Recipient::region)
                .toList();
    }

    static String key(UUID toldId) {
        return "told:" + toldId;
    }

    static UUID toldId(String key) {
        return UUID.fromString(key.substring(key.indexOf(':') + 1));
    }
}
