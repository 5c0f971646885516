package io.jiaoying.scenarios;

import io.jiaoying.scenarios.http.Addresses;
import io.jiaoying.scenarios.http.HttpApi;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.http.UnreachableException;
import io.jiaoying.scenarios.report.Narrator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** {@code deploy/demo}: exit code 0 when all was seen, 1 when something was missing, 2 when it could not begin. */
public final class Demo {
    static final int ALL_SEEN = 0;
    static final int SOMETHING_MISSING = 1;
    static final int COULD_NOT_BEGIN = 2;
    private static final int HIGHEST_OFFSET = 40_000;

    private Demo() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean terminal = Boolean.getBoolean("jiaoying.terminal");
        System.exit(run(List.of(args), out, terminal));
    }

    static int run(List<String> args, PrintStream out, boolean terminal) {
        int offset = portOffset(args);
        if (offset < 0) {
            out.println("用法 usage: deploy/demo [--port-offset N]，N 为 0 到 " + HIGHEST_OFFSET);
            return COULD_NOT_BEGIN;
        }
        Narrator narrator = new Narrator(out, terminal, InstantSource.system());
        HttpApi api = HttpApi.at(Addresses.local(offset));
        try {
            if (api.health().status() != 200
                    || api.get(Login.COUNTY_DUTY, "/event-types").status() != 200) {
                out.println("系统尚未就绪，请看 deploy/status。The stack is not ready; see deploy/status.");
                return COULD_NOT_BEGIN;
            }
            return new Player(api, narrator).play(Player.everything()).isEmpty() ? ALL_SEEN : SOMETHING_MISSING;
        } catch (UnreachableException e) {
            out.println("系统没有运行，请先执行 deploy/up。The stack is not running (" + e.getMessage()
                    + "); start it with deploy/up.");
            return COULD_NOT_BEGIN;
        }
    }

    /** -1 for anything that is not {@code --port-offset N}. */
    static int portOffset(List<String> args) {
        if (args.isEmpty()) {
            return 0;
        }
        boolean known = args.size() == 2 && args.get(0).equals("--port-offset");
        if (!known || !args.get(1).matches("[0-9]{1,5}")) {
            return -1;
        }
        int offset = Integer.parseInt(args.get(1));
        return offset <= HIGHEST_OFFSET ? offset : -1;
    }
}
