package io.jiaoying.timeline.check;

import io.jiaoying.timeline.seal.PublishedRoot;
import io.jiaoying.timeline.seal.SealPublicKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code check-timeline EXPORT... [--root FILE] [--key FILE]}; ends with 0 intact, 1 bad, 2 wrong use or cannot tell. */
public final class Main {
    private static final int CANNOT = 2;
    private static final String USAGE = """
            用法: check-timeline 导出文件... [--root 另存的签名根.json] [--key 公钥文件]
            Usage: check-timeline EXPORT... [--root KEPT-ROOT.json] [--key PUBLIC-KEY-FILE]
            0 = 完好 intact, 1 = 有问题 bad, 2 = 用法错误或无法判断 wrong use or cannot tell""";

    private final List<Path> exports = new ArrayList<>();
    private final List<SealPublicKey> keys = new ArrayList<>();
    private @Nullable PublishedRoot root;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** As {@link #main}, but returns the exit code. */
    public static int run(String[] args, PrintStream out) {
        var main = new Main();
        try {
            main.read(Arrays.asList(args).iterator());
        } catch (IOException | IllegalArgumentException unreadable) {
            out.println("不能读取 Cannot read: " + unreadable.getMessage());
            return CANNOT;
        }
        if (main.exports.isEmpty()) {
            out.println(USAGE);
            return CANNOT;
        }
        return main.checkAll(out);
    }

    private void read(Iterator<String> args) throws IOException {
        while (args.hasNext()) {
            String arg = args.next();
            switch (arg) {
                case "--root" -> root = ExportFile.root(Path.of(value(args, arg)));
                case "--key" -> keys.add(SealPublicKey.of(Files.readString(Path.of(value(args, arg)))));
                default -> addExport(arg);
            }
        }
    }

    private void addExport(String arg) {
        if (arg.startsWith("-")) {
            throw new IllegalArgumentException(arg + "\n" + USAGE);
        }
        exports.add(Path.of(arg));
    }

    private static String value(Iterator<String> args, String option) {
        if (!args.hasNext()) {
            throw new IllegalArgumentException(option + " ?\n" + USAGE);
        }
        return args.next();
    }

    /** The worst verdict counts; a bad one is worse than one that cannot be told. */
    private int checkAll(PrintStream out) {
        var checker = new Checker(root, keys);
        int code = 0;
        for (Path file : exports) {
            Verdict verdict = check(checker, file);
            verdict.lines().forEach(out::println);
            code = code == 1 || verdict.code() == 0 ? code : verdict.code();
        }
        return code;
    }

    private static Verdict check(Checker checker, Path file) {
        try {
            return checker.check(ExportFile.read(file));
        } catch (IOException | RuntimeException unreadable) {
            return Verdict.untold(
                    file + " 不是时间线导出文件。", file + " is not an exported timeline: " + firstLine(unreadable));
        }
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
