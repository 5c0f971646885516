package io.jiaoying.warning.feedback.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.AnswerFromPage;
import io.jiaoying.warning.feedback.domain.Report;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the holder of a phone page's token reports back. */
@ApplicationScoped
public class FeedbackFromPage {
    private final AnswerFromPage pages;
    private final GiveFeedback feedback;

    FeedbackFromPage(AnswerFromPage pages, GiveFeedback feedback) {
        this.pages = pages;
        this.feedback = feedback;
    }

    /** A superior's feedback about several targets would belong to none of them, so it is refused. */
    public Uni<Void> give(Tx tx, String token, Report report) {
        return pages.page(token).chain(page -> {
            if (page.callIds().size() != 1) {
                throw FeedbackRefusals.perTarget();
            }
            return feedback.give(tx, page.callIds().get(0), report, "person:" + page.personId());
        });
    }
}
