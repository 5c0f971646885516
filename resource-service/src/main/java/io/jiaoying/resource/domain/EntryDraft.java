package io.jiaoying.resource.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The texts of an entry as they were sent; empty means not given. {@link #flaws} says what keeps it from being an entry.
 */
public record EntryDraft(
        String id,
        String name,
        String post,
        String region,
        String phone,
        String superior,
        String deputyOf,
        String email) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MAX_NAME = 64;
    private static final int MAX_POST = 128;

    /** Nothing was given. */
    public static EntryDraft empty() {
        return new EntryDraft("", "", "", "", "", "", "", "");
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public List<Flaw> flaws(Predicate<String> knownRegion) {
        List<Flaw> flaws = new ArrayList<>();
        flawOfId().ifPresent(flaws::add);
        flawOfText("name", name, MAX_NAME).ifPresent(flaws::add);
        flawOfText("post", post, MAX_POST).ifPresent(flaws::add);
        if (!knownRegion.test(region)) {
            flaws.add(new Flaw("region", "不是已知的行政区划代码", "is not a known administrative code"));
        }
        if (PhoneNumber.of(phone).isEmpty()) {
            flaws.add(
                    new Flaw("phone", "须为 5 至 20 位数字，可以 + 开头", "must have 5 to 20 digits, with an optional leading +"));
        }
        if (!email.isEmpty() && Email.of(email).isEmpty()) {
            flaws.add(new Flaw("email", "不是有效的电子邮件地址", "is not an e-mail address"));
        }
        flawOfSelf("superior", superior).ifPresent(flaws::add);
        flawOfSelf("deputyOf", deputyOf).ifPresent(flaws::add);
        return flaws;
    }

    /** Only for a draft without flaws. */
    public Entry toEntry(UnaryOperator<String> normaliseRegion) {
        return new Entry(
                id,
                name,
                post,
                normaliseRegion.apply(region),
                PhoneNumber.of(phone).orElseThrow(),
                superior.isEmpty() ? null : superior,
                deputyOf.isEmpty() ? null : deputyOf,
                Email.of(email).orElse(null));
    }

    private Optional<Flaw> flawOfId() {
        return isId(id)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "id",
                        "须为 1 至 64 个字母、数字、点、横线或下划线",
                        "must be 1 to 64 letters, digits, dots, dashes or underscores"));
    }

    private static Optional<Flaw> flawOfText(String field, String text, int max) {
        if (text.isBlank()) {
            return Optional.of(new Flaw(field, "不能为空", "must not be empty"));
        }
        return text.length() <= max && text.chars().noneMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        field,
                        "最多 " + max + " 个字符，不含控制字符",
                        "must have at most " + max + " characters and no control characters"));
    }

    private Optional<Flaw> flawOfSelf(String field, String other) {
        return !other.isEmpty() && other.equals(id)
                ? Optional.of(new Flaw(field, "不能是本人", "must not be the person itself"))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "EntryDraft[id=" + id + "]";
    }
}
