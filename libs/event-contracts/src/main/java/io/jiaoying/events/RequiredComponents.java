package io.jiaoying.events;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record component without {@code @Nullable} must be there: JSON knows no such promise, so it is kept here. */
final class RequiredComponents {
    private static final ClassValue<List<RecordComponent>> REQUIRED = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .toList();
        }
    };

    private RequiredComponents() {}

    static <E extends Event> E check(@Nullable E event) {
        if (event == null) {
            throw new MalformedEventException("the data is null", null);
        }
        for (RecordComponent component : REQUIRED.get(event.getClass())) {
            if (value(component, event) == null) {
                throw new MalformedEventException(event.type() + " lacks " + component.getName(), null);
            }
        }
        return event;
    }

    private static @Nullable Object value(RecordComponent component, Event event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
