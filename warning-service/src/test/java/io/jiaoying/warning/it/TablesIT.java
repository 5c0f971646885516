package io.jiaoying.warning.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.assessment.domain.AssessmentState;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.RequestState;
import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Outcome;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.feedback.domain.Condition;
import io.jiaoying.warning.feedback.domain.Demand;
import io.jiaoying.warning.feedback.domain.DemandState;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.jiaoying.warning.reminding.domain.Audience;
import io.jiaoying.warning.tasks.domain.TaskState;
import io.jiaoying.warning.tasks.domain.TaskTemplate;
import io.jiaoying.warning.telling.domain.About;
import io.jiaoying.warning.telling.domain.Party;
import io.jiaoying.warning.telling.domain.ToldState;
import io.jiaoying.warning.texting.application.TextDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class TablesIT {
    private static final Pattern WORD = Pattern.compile("'([a-z-]+)'::text");

    @Inject
    DataSource database;

    @Test
    void every_enum_equals_its_tables_constraint() throws SQLException {
        assertThat(allowed("warning", "state")).isEqualTo(words(WarningState.values(), WarningState::wire));
        assertThat(allowed("warning", "colour")).isEqualTo(words(Colour.values(), Colour::wire));
        assertThat(allowed("assessment", "state")).isEqualTo(words(AssessmentState.values(), AssessmentState::wire));
        assertThat(allowed("observation", "kind")).isEqualTo(words(ReadingKind.values(), ReadingKind::wire));
        assertThat(allowed("told_party", "about")).isEqualTo(words(About.values(), About::wire));
        assertThat(allowed("told_party", "party")).isEqualTo(words(Party.values(), Party::wire));
        assertThat(allowed("told_party", "state")).isEqualTo(words(ToldState.values(), ToldState::wire));
        assertThat(allowed("warning_task", "state")).isEqualTo(words(TaskState.values(), TaskState::wire));
        assertThat(allowed("warning_task", "phase"))
                .isEqualTo(words(TaskTemplate.Phase.values(), TaskTemplate.Phase::wire));
        assertThat(allowed("opinion_request", "state")).isEqualTo(words(RequestState.values(), RequestState::wire));
        assertThat(allowed("text_message", "about")).isEqualTo(words(TextDraft.About.values(), TextDraft.About::wire));
        assertThat(allowed("text_message", "channel"))
                .isEqualTo(words(TextDraft.Channel.values(), TextDraft.Channel::wire));
        assertThat(allowed("call", "state")).isEqualTo(words(CallState.values(), CallState::wire));
        assertThat(allowed("call", "quality")).isEqualTo(words(Quality.values(), Quality::wire));
        assertThat(allowed("answer", "quality")).isEqualTo(words(Quality.values(), Quality::wire));
        assertThat(allowed("attempt", "state")).isEqualTo(words(AttemptState.values(), AttemptState::wire));
        assertThat(allowed("attempt", "channel")).isEqualTo(words(Channel.values(), Channel::wire));
        assertThat(allowed("attempt", "outcome")).isEqualTo(words(Outcome.values(), Outcome::wire));
        assertThat(allowed("feedback", "type")).isEqualTo(words(FeedbackType.values(), FeedbackType::wire));
        assertThat(allowed("feedback", "roads")).isEqualTo(words(Condition.values(), Condition::wire));
        assertThat(allowed("feedback_demand", "type")).isEqualTo(words(FeedbackType.values(), FeedbackType::wire));
        assertThat(allowed("feedback_demand", "starts")).isEqualTo(words(Demand.Start.values(), Demand.Start::wire));
        assertThat(allowed("feedback_demand", "state")).isEqualTo(words(DemandState.values(), DemandState::wire));
        assertThat(allowed("reminder", "audience")).isEqualTo(words(Audience.values(), Audience::wire));
        assertThat(allowed("reminder", "outcome")).isEqualTo(words(Outcome.values(), Outcome::wire));
        assertThat(allowed("attempt", "who")).isEqualTo(words(Step.Who.values(), Step.Who::wire));
    }

    private static <E> Set<String> words(E[] values, Function<E, String> wire) {
        return new TreeSet<>(Arrays.stream(values).map(wire).toList());
    }

    private Set<String> allowed(String table, String column) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = ?")) {
            query.setString(1, table + "_" + column + "_check");
            try (ResultSet rows = query.executeQuery()) {
                assertThat(rows.next()).as("a check on %s.%s", table, column).isTrue();
                Set<String> words = new TreeSet<>();
                Matcher matcher = WORD.matcher(rows.getString(1));
                while (matcher.find()) {
                    words.add(matcher.group(1));
                }
                return words;
            }
        }
    }
}
