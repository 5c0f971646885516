package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.carriers.application.Carrier;
import io.jiaoying.warning.carriers.application.CarrierSource;
import io.jiaoying.warning.carriers.application.OtherCarriers;
import io.jiaoying.warning.carriers.application.RememberAddresses;
import io.jiaoying.warning.carriers.application.TakeReceipt;
import io.jiaoying.warning.carriers.application.TakeTextReply;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All SMSCs of this installation. */
@ApplicationScoped
class SmppCarriers implements CarrierSource {
    /** After the dispatcher, before the database. */
    private static final int AFTER_DISPATCHER = 20;

    private final OtherCarriers configured;
    private final RememberAddresses remember;
    private final TakeReceipt receipts;
    private final TakeTextReply replies;
    private final List<SmppLink> links = new CopyOnWriteArrayList<>();

    SmppCarriers(OtherCarriers configured, RememberAddresses remember, TakeReceipt receipts, TakeTextReply replies) {
        this.configured = configured;
        this.remember = remember;
        this.receipts = receipts;
        this.replies = replies;
    }

    @Override
    public List<Carrier> carriers() {
        List<Carrier> carriers = new ArrayList<>();
        configured.smpp().forEach((name, settings) -> {
            SmppLink link = new SmppLink(name, settings, new SmppNews(name, receipts, replies));
            links.add(link);
            link.open();
            carriers.add(new SmppCarrier(name, settings, link, remember));
        });
        return carriers;
    }

    void stop(@Observes @Priority(AFTER_DISPATCHER) ShutdownEvent stopped) {
        links.forEach(SmppLink::close);
    }
}
