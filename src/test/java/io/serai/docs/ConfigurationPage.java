package io.serai.docs;

import io.serai.gateway.generation.GatewaySettings;
import io.serai.workspace.NeedsRestart;
import io.serai.workspace.SettingKeys;
import io.serai.workspace.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Map;

/** docs/configuration.md, from the settings records. */
final class ConfigurationPage {
    private static final String HEAD = """
            # Configuration

            %s

            Contracts say what an API is, routes what happens, and settings where: addresses, ports, limits, secrets.

            ## Where settings come from

            In rising strength:

            | source | form |
            |---|---|
            | `application.properties` of the workspace | `serai.http.port=8081` |
            | environment | `SERAI_HTTP_PORT=8081`: upper case, with `_` for `.` and `-` |
            | command line | `serai run -P serai.http.port=8081` |

            A key that begins with `serai.` and is not on this page is a finding. All other keys are yours: routes read them as
            `{{key}}`. Those that begin with `camel.` go to Camel; the ones that would open a server, a reload or a console of its
            own are a finding.

            ## Values

            | | |
            |---|---|
            | duration | `250ms`, `5s`, `2m`, `1h`, `1d` |
            | size | `512B`, `64KB`, `1MB`, `2GB`; 1 KB is 1024 bytes |
            | address | `http://host:port/path` or `https://...`, without user and fragment; a query only where the setting takes one |
            | list | values with commas between them |

            In a value, these are replaced by what they name:

            | | |
            |---|---|
            | `{{env:NAME}}` | a variable of the environment |
            | `{{file:path}}` | the text of a file, without the white space at its end; a relative path starts in the workspace |
            | `{{sys:name}}` | a system property of Java |
            | `{{key}}` | another setting |

            A default may follow: `{{env:REGION:eu}}`, `{{my.key:none}}`. Write secrets as `{{env:NAME}}` or
            `{{file:path}}` and in no other way: those are never printed. A file that is named in this way is watched like the
            workspace. A secret that is missing is a finding; `serai check --without-secrets` takes it for given.

            ## When a change takes effect

            With the next load of the workspace, without a restart. **Restart** marks settings that are read once, at the start
            of the process; a reload that finds one of them changed warns and goes on with the old value.
            """;

    private final StringBuilder page = new StringBuilder();

    private ConfigurationPage() {}

    static String text() {
        ConfigurationPage configuration = new ConfigurationPage();
        configuration.page.append(HEAD.formatted(GeneratedDocs.NOTICE));
        configuration.ownKeys();
        configuration.groups();
        return configuration.page.toString();
    }

    /** The settings that belong to no group. */
    private void ownKeys() {
        RecordJavadoc javadoc = RecordJavadoc.of(GatewaySettings.class);
        heading("serai", "The workspace as a whole.");
        for (RecordComponent component : GatewaySettings.class.getRecordComponents()) {
            if (groupOf(component) == null) {
                row("serai", component, javadoc);
            }
        }
    }

    private void groups() {
        for (RecordComponent component : GatewaySettings.class.getRecordComponents()) {
            Class<? extends Record> group = groupOf(component);
            if (group != null) {
                String prefix = "serai." + SettingKeys.kebab(component.getName());
                String name = component.getType() == Map.class ? ".<name>" : "";
                heading(prefix + name, RecordJavadoc.of(group).summary());
                rows(prefix + name, group);
            }
        }
    }

    private void rows(String prefix, Class<? extends Record> type) {
        RecordJavadoc javadoc = RecordJavadoc.of(type);
        for (RecordComponent component : type.getRecordComponents()) {
            Class<? extends Record> nested = groupOf(component);
            if (nested == null) {
                row(prefix, component, javadoc);
            } else {
                rows(prefix + "." + SettingKeys.kebab(component.getName()), nested);
            }
        }
    }

    private void heading(String prefix, String summary) {
        page.append("\n## `").append(prefix).append("`\n\n").append(summary).append("\n\n");
        page.append("| key | value | default | |\n|---|---|---|---|\n");
    }

    private void row(String prefix, RecordComponent component, RecordJavadoc javadoc) {
        String key = prefix + "." + SettingKeys.kebab(component.getName());
        String restart = component.isAnnotationPresent(NeedsRestart.class) ? ". **Restart**" : "";
        page.append("| `%s` | %s | %s | %s%s |\n"
                .formatted(
                        key,
                        SettingText.valueOf(component),
                        SettingText.fallbackOf(component),
                        javadoc.component(component.getName()),
                        restart));
    }

    /** The record of a component that stands for more than one key, or null. */
    private static Class<? extends Record> groupOf(RecordComponent component) {
        if (component.getType() == Map.class) {
            ParameterizedType map = (ParameterizedType) component.getGenericType();
            return ((Class<?>) map.getActualTypeArguments()[1]).asSubclass(Record.class);
        }
        boolean group = component.getType().isRecord() && component.getType() != Size.class;
        return group ? component.getType().asSubclass(Record.class) : null;
    }
}
