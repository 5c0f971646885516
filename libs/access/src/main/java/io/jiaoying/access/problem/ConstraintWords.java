package io.jiaoying.access.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The words for the standard constraints in both languages; our own constraints bring theirs as {@code 中文 | English}. */
final class ConstraintWords {
    private static final String REQUIRED = "必填 | is required";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("NotNull", REQUIRED),
            Map.entry("NotBlank", "必填，不能为空白 | is required and must not be blank"),
            Map.entry("NotEmpty", "不能为空 | must not be empty"),
            Map.entry("Null", "不得填写 | must be left out"),
            Map.entry("Size", "长度须在 {min} 到 {max} 之间 | size must be between {min} and {max}"),
            Map.entry("Min", "不能小于 {value} | must not be less than {value}"),
            Map.entry("Max", "不能大于 {value} | must not be greater than {value}"),
            Map.entry("DecimalMin", "不能小于 {value} | must not be less than {value}"),
            Map.entry("DecimalMax", "不能大于 {value} | must not be greater than {value}"),
            Map.entry(
                    "Digits",
                    "整数最多 {integer} 位，小数最多 {fraction} 位 | takes up to {integer} digits and {fraction} decimals"),
            Map.entry("Positive", "必须大于 0 | must be greater than 0"),
            Map.entry("PositiveOrZero", "不能为负数 | must not be negative"),
            Map.entry("Negative", "必须小于 0 | must be less than 0"),
            Map.entry("NegativeOrZero", "不能为正数 | must not be positive"),
            Map.entry("Pattern", "格式不符 | does not have the expected form"),
            Map.entry("Email", "不是有效的邮箱地址 | is not a valid e-mail address"),
            Map.entry("Past", "必须早于现在 | must be in the past"),
            Map.entry("PastOrPresent", "不能晚于现在 | must not be in the future"),
            Map.entry("Future", "必须晚于现在 | must be in the future"),
            Map.entry("FutureOrPresent", "不能早于现在 | must not be in the past"),
            Map.entry("AssertTrue", "必须为 true | must be true"),
            Map.entry("AssertFalse", "必须为 false | must be false"));

    private ConstraintWords() {}

    static List<Violation> violations(ConstraintViolationException fault) {
        return fault.getConstraintViolations().stream()
                .map(violation -> new Violation(FieldPath.of(violation.getPropertyPath()), of(violation)))
                .sorted(Comparator.comparing(Violation::field)
                        .thenComparing(violation -> violation.message().english()))
                .toList();
    }

    /** Whether it is the answer of an endpoint that is wrong, not its request. */
    static boolean isOurFault(ConstraintViolationException fault) {
        return fault.getConstraintViolations().stream()
                .flatMap(violation ->
                        StreamSupport.stream(violation.getPropertyPath().spliterator(), false))
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static Bilingual of(ConstraintViolation<?> violation) {
        if (!violation.getMessageTemplate().startsWith("{")) {
            return Bilingual.parse(violation.getMessage());
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String words = WORDS.getOrDefault(constraint, violation.getMessage());
        for (Map.Entry<String, Object> attribute :
                violation.getConstraintDescriptor().getAttributes().entrySet()) {
            words = words.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return Bilingual.parse(words);
    }
}
