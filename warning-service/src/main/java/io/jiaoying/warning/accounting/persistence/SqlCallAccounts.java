package io.jiaoying.warning.accounting.persistence;

import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.accounting.application.CallAccount;
import io.jiaoying.warning.accounting.application.CallAccounts;
import io.jiaoying.warning.accounting.application.CallOutHead;
import io.jiaoying.warning.accounting.application.MissedTarget;
import io.jiaoying.warning.accounting.domain.Cell;
import io.jiaoying.warning.accounting.domain.Result;
import io.jiaoying.warning.calling.application.Numbers;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Call-outs in figures from PostgreSQL. */
@ApplicationScoped
class SqlCallAccounts implements CallAccounts {
    private static final int WHOLE_CODE = 12;

    private final Transactions transactions;
    private final MissedRows missed;

    SqlCallAccounts(Transactions transactions, Numbers numbers) {
        this.transactions = transactions;
        this.missed = new MissedRows(numbers);
    }

    @Override
    public Uni<Rounds> of(OfWarning wanted) {
        return inSnapshot(tx -> heads(tx, AccountSql.OF_WARNING, Tuple.of(wanted.warningId()))
                .chain(all -> {
                    List<CallOutHead> chosen = List.of(wanted.choose().apply(all));
                    return account(tx, chosen, wanted.region(), WHOLE_CODE, wanted.mostMissed())
                            .map(account -> new Rounds(account, all));
                }));
    }

    @Override
    public Uni<CallAccount> in(OfPeriod wanted) {
        Tuple period = Tuple.of(utc(wanted.from()), utc(wanted.until()), wanted.region());
        return inSnapshot(tx -> heads(tx, AccountSql.OF_PERIOD, period)
                .chain(heads -> account(tx, heads, wanted.region(), wanted.digits(), wanted.mostMissed())));
    }

    private <T> Uni<T> inSnapshot(Function<Tx, Uni<T>> reading) {
        return transactions.inTransaction(
                tx -> tx.sql().query(AccountSql.SNAPSHOT).execute().chain(() -> reading.apply(tx)));
    }

    private static Uni<List<CallOutHead>> heads(Tx tx, String statement, Tuple parameters) {
        return tx.sql().preparedQuery(statement).execute(parameters).map(rows -> Columns.all(rows, AccountRows::head));
    }

    private Uni<CallAccount> account(Tx tx, List<CallOutHead> heads, String region, int digits, int mostMissed) {
        UUID[] ids = heads.stream().map(CallOutHead::callOutId).toArray(UUID[]::new);
        return cells(tx, ids, region, digits)
                .chain(cells -> missed(tx, ids, region, mostMissed).map(those -> new CallAccount(heads, cells, those)));
    }

    private static Uni<List<Cell>> cells(Tx tx, UUID[] ids, String region, int digits) {
        return tx.sql()
                .preparedQuery(AccountSql.CELLS)
                .execute(Tuple.of(ids, region, digits))
                .map(rows -> Columns.all(rows, AccountRows::cell));
    }

    private Uni<List<MissedTarget>> missed(Tx tx, UUID[] ids, String region, int most) {
        return tx.sql()
                .preparedQuery(AccountSql.MISSED)
                .execute(Tuple.of(ids, region, Result.notAskedFor().toArray(String[]::new), most))
                .map(rows -> Columns.all(rows, missed::read));
    }
}
