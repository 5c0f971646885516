package io.jiaoying.warning.it;

import static org.awaitility.Awaitility.await;

import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.SealedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** People of the 勉县 tree as they stand in the directory, under ids of their own so that several stories can have them. */
final class Townsfolk {
    private static final int COLUMNS = 7;

    /** One of them. */
    record Person(String id, String post, String region, String phone, String superior, String deputyOf) {
        boolean isDutyPost() {
            return post.contains("值班室");
        }
    }

    private final Map<String, Person> people = new LinkedHashMap<>();

    Townsfolk(String prefix, String phones, Predicate<String> region) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Townsfolk.class.getResourceAsStream("/people/mianxian-506.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", COLUMNS))
                    .filter(cells -> region.test(cells[3]))
                    .forEach(cells -> people.put(prefix + cells[0], person(prefix, phones, cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person person(String prefix, String phones, String[] cells) {
        return new Person(
                prefix + cells[0],
                cells[2],
                cells[3],
                phones + cells[4].substring(phones.length()),
                cells[5].isEmpty() ? null : prefix + cells[5],
                cells[6].isEmpty() ? null : prefix + cells[6]);
    }

    List<Person> all() {
        return List.copyOf(people.values());
    }

    List<Person> in(String region) {
        return all().stream().filter(one -> one.region().startsWith(region)).toList();
    }

    Person find(String id) {
        return Objects.requireNonNull(people.get(id), id);
    }

    Person byPhone(String phone) {
        return all().stream()
                .filter(one -> one.phone().equals(phone))
                .findFirst()
                .orElseThrow();
    }

    void register(Story story) {
        SealedText seal = SealedText.withKey("k1", Story.config("jiaoying.directory.key"));
        story.events.publish(all().stream()
                .map(one -> new PersonRegisteredV1(
                        one.id(),
                        "王" + one.id(),
                        one.post(),
                        one.region(),
                        one.superior(),
                        one.deputyOf(),
                        seal.seal(one.id(), one.phone()),
                        null,
                        1))
                .toList());
        String prefix = all().get(0).id().replaceAll("[0-9]+$", "");
        await().pollDelay(Duration.ZERO)
                .atMost(Story.SOON)
                .until(() -> story.count("SELECT count(*) FROM person WHERE id ~ ?", "^" + prefix + "[0-9]+$")
                        == people.size());
    }
}
