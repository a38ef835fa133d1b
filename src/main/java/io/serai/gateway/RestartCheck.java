package io.serai.gateway;

import io.serai.gateway.generation.LoadedSettings;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.NeedsRestart;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Setting;
import io.serai.workspace.SettingKeys;
import io.serai.workspace.Workspace;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds changed settings that only a restart brings into effect: those that are {@link NeedsRestart}. */
final class RestartCheck {
    private final LoadedSettings next;
    private final Findings findings;

    private RestartCheck(LoadedSettings next, Findings findings) {
        this.next = next;
        this.findings = findings;
    }

    static void compare(LoadedSettings first, LoadedSettings next, Findings findings) {
        new RestartCheck(next, findings).compare("serai", first.values(), next.values());
    }

    private void compare(String prefix, Record old, Record now) {
        for (RecordComponent component : old.getClass().getRecordComponents()) {
            String key = prefix + "." + SettingKeys.kebab(component.getName());
            Object before = value(component, old);
            Object after = value(component, now);
            if (component.isAnnotationPresent(NeedsRestart.class)) {
                report(key, before, after);
            } else if (before instanceof Record oldGroup && after instanceof Record newGroup) {
                compare(key, oldGroup, newGroup);
            }
        }
    }

    /** The values themselves are not told: one of them is a secret. */
    private void report(String key, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            Position position =
                    next.sources().find(key).map(Setting::position).orElse(Position.of(Workspace.PROPERTIES));
            findings.add(Finding.of(Rule.SETTING_RESTART, position, "the change of " + key + " needs a restart")
                    .expecting("expected a restart, or the value it had"));
        }
    }

    private static @Nullable Object value(RecordComponent component, Record settings) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(settings.getClass() + " is not a settings record", e);
        }
    }
}
