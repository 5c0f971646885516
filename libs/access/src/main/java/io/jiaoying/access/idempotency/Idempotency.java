package io.jiaoying.access.idempotency;

import io.jiaoying.access.Caller;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.request.CurrentRequest;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Runs the effect of a POST once per {@code Idempotency-Key} (per party, method and path) and gives the first answer again to every
 * repetition, also to one that arrives while the first is still at work. The key is claimed in the transaction of the effect, so a
 * refused or failed effect leaves no key behind. The same key with another body is 409.
 */
@ApplicationScoped
public class Idempotency {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Transactions transactions;
    private final KeyTable keys;
    private final Answers answers;
    private final CurrentRequest request;
    private final Caller caller;

    @Inject
    Idempotency(Transactions transactions, KeyTable keys, Answers answers, CurrentRequest request, Caller caller) {
        this.transactions = transactions;
        this.keys = keys;
        this.answers = answers;
        this.request = request;
        this.caller = caller;
    }

    /**
     * As {@link #post} for work that refuses before, and does nothing after, its one writing statement: without a key, that
     * statement is the transaction.
     */
    public Uni<Response> postOneStatement(Function<Tx, Uni<Response>> work) {
        return request.header("Idempotency-Key").isEmpty() ? transactions.inOneStatement(work) : post(work);
    }

    /** Runs the work in one transaction. An answer of 400 or above rolls it back, like a failure. */
    public Uni<Response> post(Function<Tx, Uni<Response>> work) {
        Optional<String> key = request.header("Idempotency-Key");
        if (key.isEmpty()) {
            return committed(work);
        }
        if (!KEY.matcher(key.get()).matches()) {
            throw Refusal.invalid(
                    "Idempotency-Key", "须为 1 至 255 个可见 ASCII 字符", "must be 1 to 255 visible ASCII characters");
        }
        ClaimedKey claim =
                new ClaimedKey(caller.party(), request.method(), request.path(), key.get(), request.bodyHash());
        return committed(tx ->
                keys.claim(tx, claim).flatMap(isFirst -> isFirst ? first(tx, claim, work) : keys.answerOf(tx, claim)));
    }

    private Uni<Response> first(Tx tx, ClaimedKey claim, Function<Tx, Uni<Response>> work) {
        return work.apply(tx).flatMap(response -> {
            if (response.getStatus() >= 400) {
                return Uni.createFrom().item(response);
            }
            StoredAnswer answer = answers.of(response);
            return keys.store(tx, claim, answer).replaceWith(answer::toResponse);
        });
    }

    private Uni<Response> committed(Function<Tx, Uni<Response>> work) {
        return transactions
                .inTransaction(tx -> work.apply(tx).invoke(RefusedAnswer::throwIfRefused))
                .onFailure(RefusedAnswer.class)
                .recoverWithItem(refused -> ((RefusedAnswer) refused).response());
    }
}
