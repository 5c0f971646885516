package io.jiaoying.warning.telling.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.DataFaults;
import io.jiaoying.warning.DataFile;
import io.jiaoying.warning.telling.domain.IssuingGovernment;
import io.jiaoying.warning.telling.domain.Party;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who is told of whose warnings: the superior by its place in the tree, neighbours and garrison as the operator lists them. */
@Startup
@ApplicationScoped
public class Recipients {
    private final File file;

    Recipients(@ConfigProperty(name = "jiaoying.telling.recipients") String place) {
        this.file = DataFile.read(place, Recipients::read);
    }

    /**
     * Somebody to tell.
     *
     * @param region 12 digits; its duty post is written to unless a person is named
     * @param personId of the directory
     */
    public record Recipient(
            Party party,
            String region,
            String name,
            @Nullable String personId) {}

    /** A limit of the operator's: the article says at the same time, and asks for no answer. */
    public Duration acknowledgeWithin() {
        return Duration.parse(file.acknowledgeWithin());
    }

    public String source() {
        return file.source();
    }

    public List<Recipient> of(String government) {
        List<Recipient> all = new ArrayList<>();
        IssuingGovernment.superior(government)
                .ifPresent(desk -> all.add(new Recipient(Party.SUPERIOR, desk, name(desk), null)));
        Listed listed = file.regions().get(government);
        if (listed != null) {
            listed.neighbours().stream()
                    .map(RegionCode::expand)
                    .forEach(desk -> all.add(new Recipient(Party.NEIGHBOUR, desk, name(desk), null)));
            Garrison garrison = listed.garrison();
            if (garrison != null) {
                all.add(new Recipient(
                        Party.GARRISON, IssuingGovernment.desk(government), garrison.name(), garrison.personId()));
            }
        }
        return all;
    }

    private static String name(String desk) {
        return Regions.get().fullName(desk);
    }

    private static File read(String json) {
        JsonNode tree = DataFaults.tree(json);
        RecipientFaults.of(tree).refuse("通报对象名单有误 bad list of recipients");
        return DataFaults.value(tree, File.class);
    }

    record File(String source, String acknowledgeWithin, Map<String, Listed> regions) {}

    record Listed(List<String> neighbours, @Nullable Garrison garrison) {}

    record Garrison(String name, @Nullable String personId) {}
}
