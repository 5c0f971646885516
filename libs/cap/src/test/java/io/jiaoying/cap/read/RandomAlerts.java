package io.jiaoying.cap.read;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Area;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.Category;
import io.jiaoying.cap.Certainty;
import io.jiaoying.cap.Info;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.Resource;
import io.jiaoying.cap.ResponseType;
import io.jiaoying.cap.Scope;
import io.jiaoying.cap.Severity;
import io.jiaoying.cap.Status;
import io.jiaoying.cap.Urgency;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Valid messages of every shape, the same ones for the same seed. */
final class RandomAlerts {
    private static final String LETTERS = "aZ 0_<>&\"']]>\t\n\r 暴雨红色預警éß…𠮷😀\u0085\u2028";
    private final Random random;

    RandomAlerts(long seed) {
        this.random = new Random(seed);
    }

    Alert next() {
        Scope scope = one(Scope.values());
        MsgType type = one(MsgType.values());
        List<Reference> references = type == MsgType.ALERT
                ? some(this::reference)
                : Stream.concat(Stream.of(reference()), some(this::reference).stream())
                        .toList();
        return new Alert(
                name(),
                name(),
                time(),
                one(Status.values()),
                type,
                maybe(this::text),
                scope,
                scope == Scope.RESTRICTED ? text() : null,
                scope == Scope.PRIVATE ? text() : maybe(this::text),
                some(this::text),
                maybe(this::text),
                references,
                maybe(this::text),
                some(this::info));
    }

    private Info info() {
        boolean timed = random.nextBoolean();
        return new Info(
                maybe(() -> one("zh-CN", "en-US", "bo", "ug-Arab-CN")),
                Stream.concat(Stream.of(one(Category.values())), some(() -> one(Category.values())).stream())
                        .toList(),
                text(),
                some(() -> one(ResponseType.values())),
                one(Urgency.values()),
                one(Severity.values()),
                one(Certainty.values()),
                maybe(this::text),
                some(this::pair),
                timed ? new CapTime("2026-01-01T00:00:00+08:00") : null,
                maybe(this::time),
                timed ? new CapTime("2026-01-01T00:00:00-05:00") : null,
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> "https://例.example/" + random.nextInt(99)),
                maybe(this::text),
                some(this::pair),
                some(this::resource),
                some(this::area));
    }

    private Resource resource() {
        return new Resource(
                text(),
                text(),
                maybe(() -> new BigInteger(60, random)),
                maybe(() -> "../file%20" + random.nextInt(9)),
                maybe(this::text),
                maybe(() -> "0123456789abcdefABCD0123456789abcdefABCD"));
    }

    private Area area() {
        BigDecimal altitude = maybe(() -> BigDecimal.valueOf(random.nextInt(), random.nextInt(6)));
        return new Area(
                text(),
                some(() -> "1.5,2 3,4.25 1,4 1.5,2"),
                some(() -> "-33.5,151 0"),
                some(this::pair),
                altitude,
                altitude == null ? null : maybe(() -> BigDecimal.valueOf(random.nextInt(9_999))));
    }

    private NamedValue pair() {
        return new NamedValue(text(), random.nextInt(5) == 0 ? "" : text());
    }

    private Reference reference() {
        return new Reference(name(), name(), time());
    }

    private CapTime time() {
        return new CapTime("20%02d-%02d-%02dT%02d:%02d:%02d%s%02d:30"
                .formatted(
                        random.nextInt(100),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextBoolean() ? "+" : "-",
                        random.nextInt(13)));
    }

    private String name() {
        return one("城", "x-", "urn:", "") + Integer.toUnsignedString(random.nextInt());
    }

    /** Never blank: what stands empty counts as absent. */
    private String text() {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("字");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.insert(
                    random.nextBoolean() ? 0 : text.length(),
                    Character.toString(letters[random.nextInt(letters.length)]));
        }
        return text.toString();
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(3)).toList();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
