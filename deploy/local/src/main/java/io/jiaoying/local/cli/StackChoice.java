package io.jiaoying.local.cli;

import io.jiaoying.local.Component;
import io.jiaoying.local.Stack;
import io.jiaoying.local.process.StackFailure;
import java.util.Arrays;

/** Which stack a command line means: the folder decides, and the folder remembers its port offset. */
final class StackChoice {
    private StackChoice() {}

    static Stack of(Arguments arguments) {
        int remembered = Stack.rememberedPortOffset(arguments.dataFolder()).orElse(0);
        return Stack.in(arguments.dataFolder(), arguments.portOffset().orElse(remembered));
    }

    /** Like {@link #of}, but a running stack must not be asked to move. */
    static Stack toStart(Arguments arguments) {
        int remembered = Stack.rememberedPortOffset(arguments.dataFolder()).orElse(0);
        int wanted = arguments.portOffset().orElse(remembered);
        Stack stack = Stack.in(arguments.dataFolder(), wanted);
        if (wanted != remembered && runs(stack)) {
            throw new StackFailure(
                    "此数据目录的系统正在以端口偏移 " + remembered + " 运行，请先 deploy/down。",
                    "The stack of this data folder runs with port offset " + remembered + "; run deploy/down first.");
        }
        return stack;
    }

    static boolean runs(Stack stack) {
        return Arrays.stream(Component.values())
                .anyMatch(component -> stack.process(component).isRunning());
    }
}
