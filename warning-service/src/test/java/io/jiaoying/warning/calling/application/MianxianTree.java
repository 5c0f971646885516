package io.jiaoying.warning.calling.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The 506 people of 勉县, 38 of the county, 72 of its townships and 396 of its villages. */
final class MianxianTree {
    private static final int COLUMNS = 7;

    /** One of them; empty strings of the file are nulls here. */
    record Person(String id, String post, String region, String superior, String deputyOf) {
        String township() {
            return region.substring(0, 9);
        }

        boolean isDutyPost() {
            return post.contains("值班室");
        }
    }

    private final Map<String, Person> people = new LinkedHashMap<>();

    MianxianTree() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/people/mianxian-506.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(MianxianTree::person).forEach(one -> people.put(one.id(), one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person person(String line) {
        String[] cells = line.split(",", COLUMNS);
        return new Person(cells[0], cells[2], cells[3], orNull(cells[5]), orNull(cells[6]));
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    List<Person> all() {
        return List.copyOf(people.values());
    }

    Person find(String id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** Upwards, the nearest first. */
    List<Person> superiorsOf(Person person) {
        List<Person> upwards = new ArrayList<>();
        for (String id = person.superior(); id != null; id = find(id).superior()) {
            upwards.add(find(id));
        }
        return upwards;
    }

    Optional<Person> deputyOf(Person person) {
        return all().stream().filter(one -> person.id().equals(one.deputyOf())).findFirst();
    }
}
