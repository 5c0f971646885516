package io.jiaoying.local.cli;

import io.jiaoying.local.process.Checkout;
import io.jiaoying.local.process.StackFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A command line: {@code [--fresh] [--data DIR] [--port-offset N] [-f] [name…]}.
 *
 * @param follow {@code -f}: keep printing
 * @param names what is neither an option nor an option's value
 */
record Arguments(boolean fresh, Optional<Path> data, OptionalInt portOffset, boolean follow, List<String> names) {

    static Arguments parse(String... words) {
        boolean fresh = false;
        boolean follow = false;
        Optional<Path> data = Optional.empty();
        OptionalInt portOffset = OptionalInt.empty();
        List<String> names = new ArrayList<>();
        Iterator<String> rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "-f", "--follow" -> follow = true;
                case "--data" -> data = Optional.of(Path.of(valueOf(word, rest)));
                case "--port-offset" -> portOffset = OptionalInt.of(number(word, valueOf(word, rest)));
                default -> names.add(name(word));
            }
        }
        return new Arguments(fresh, data, portOffset, follow, names);
    }

    /** The given folder, or {@code .jiaoying} in the checkout. */
    Path dataFolder() {
        return data.orElseGet(() -> Checkout.root().resolve(".jiaoying"));
    }

    private static String name(String word) {
        if (word.startsWith("-")) {
            throw new StackFailure("不认识的选项 " + word + "。", "Unknown option " + word + ".");
        }
        return word;
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new StackFailure("选项 " + option + " 缺少值。", "Option " + option + " needs a value.");
        }
        return rest.next();
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new StackFailure(
                    "选项 " + option + " 需要一个整数，而不是 " + value + "。",
                    "Option " + option + " needs a whole number, not " + value + ".");
        }
    }
}
