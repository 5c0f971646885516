package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Outcome;
import io.jiaoying.warning.calling.domain.Quality;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a carrier tells of an attempt; a human act in it is an answer. */
@ApplicationScoped
public class TakeCarrierNews {
    private static final String CONFIRMING_KEY = "1";

    private final Calls calls;
    private final Attempts attempts;
    private final AnswerCalls answer;
    private final CallMetrics metrics;
    private final Instance<CarrierNewsListener> others;

    TakeCarrierNews(
            Calls calls,
            Attempts attempts,
            AnswerCalls answer,
            CallMetrics metrics,
            @Any Instance<CarrierNewsListener> others) {
        this.calls = calls;
        this.attempts = attempts;
        this.answer = answer;
        this.metrics = metrics;
        this.others = others;
    }

    /** What is no attempt of a call is for the others; news about unknown messages and old news change nothing. */
    public Uni<Void> take(Tx tx, CarrierNews news) {
        return attempts.callsOf(tx, news.attemptId())
                .chain(callIds -> callIds.isEmpty()
                        ? tellOthers(tx, news)
                        : calls.lock(tx, callIds).chain(locked -> take(tx, callIds, news)));
    }

    private Uni<Void> tellOthers(Tx tx, CarrierNews news) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.take(tx, news))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> take(Tx tx, List<UUID> callIds, CarrierNews news) {
        return attempts.outcome(tx, news).chain(attempt -> {
            if (attempt != null) {
                tx.afterCommit(
                        () -> metrics.attempt(attempt.channel(), news.outcome().wire()));
            }
            Optional<Quality> quality = attempt == null || attempt.feedback() ? Optional.empty() : humanAct(news);
            if (attempt == null || quality.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            var given = new GivenAnswer(
                    quality.get(),
                    "person:" + attempt.toPersonId(),
                    "person:" + attempt.toPersonId(),
                    news.at(),
                    news.words(),
                    news.heardSeconds(),
                    attempt.aboutSomebodyElse(),
                    news.attemptId());
            return answer.answer(tx, callIds, given);
        });
    }

    private static Optional<Quality> humanAct(CarrierNews news) {
        if (news.outcome() == Outcome.PRESSED && !CONFIRMING_KEY.equals(news.key())) {
            return Optional.empty();
        }
        return news.outcome().answer();
    }
}
