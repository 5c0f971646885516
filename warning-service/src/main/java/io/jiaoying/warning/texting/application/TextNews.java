package io.jiaoying.warning.texting.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.calling.application.CarrierNewsListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what the carrier tells of a message. */
@ApplicationScoped
class TextNews implements CarrierNewsListener {
    private final TextTable table;

    TextNews(TextTable table) {
        this.table = table;
    }

    @Override
    public Uni<Void> take(Tx tx, CarrierNews news) {
        return table.outcome(tx, news);
    }
}
