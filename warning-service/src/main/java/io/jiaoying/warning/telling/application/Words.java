package io.jiaoying.warning.telling.application;

import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.telling.domain.IssuingGovernment;
import io.jiaoying.warning.telling.domain.ToldWords;
import java.util.Objects;

/** The words about a warning. */
final class Words {
    private Words() {}

    static ToldWords of(Warning warning) {
        WarningContent content = warning.content();
        String place = Regions.get()
                .find(IssuingGovernment.of(warning.region()))
                .map(Region::name)
                .orElse("");
        return new ToldWords(
                content.headline(),
                place,
                Objects.requireNonNullElse(content.issuerName(), ""),
                Objects.requireNonNullElse(content.issuedAt(), warning.draftedAt()),
                content.exercise());
    }
}
