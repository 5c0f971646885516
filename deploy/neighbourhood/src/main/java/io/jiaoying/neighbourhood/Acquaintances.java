package io.jiaoying.neighbourhood;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is whose superior, and where people live, by phone number. */
final class Acquaintances {
    private static final int PERSON = 0;
    private static final int REGION = 3;
    private static final int PHONE = 4;
    private static final int SUPERIOR = 5;

    private final Map<String, List<String>> subordinates = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();

    private Acquaintances() {}

    /** The people of 勉县. */
    static Acquaintances ofMianxian() {
        try (InputStream csv = Acquaintances.class.getResourceAsStream("/mianxian-506.csv")) {
            if (csv == null) {
                throw new IllegalStateException("mianxian-506.csv is not on the class path");
            }
            return read(new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Acquaintances read(BufferedReader csv) {
        Acquaintances known = new Acquaintances();
        Map<String, String> phones = new HashMap<>();
        List<String[]> people =
                csv.lines().skip(1).map(line -> line.split(",", -1)).toList();
        people.forEach(person -> phones.put(person[PERSON], person[PHONE]));
        for (String[] person : people) {
            known.regions.put(person[PHONE], person[REGION]);
            String superior = phones.get(person[SUPERIOR]);
            if (superior != null) {
                known.subordinates
                        .computeIfAbsent(superior, phone -> new ArrayList<>())
                        .add(person[PHONE]);
            }
        }
        return known;
    }

    /** All phone numbers known here. */
    List<String> numbers() {
        return List.copyOf(regions.keySet());
    }

    List<String> subordinatesOf(String number) {
        return subordinates.getOrDefault(number, List.of());
    }

    /** Townships and villages have people to move; the county's own posts have not. Strangers count as villagers. */
    boolean hasPeopleToMove(String number) {
        return !regions.getOrDefault(number, "").endsWith("000000");
    }
}
