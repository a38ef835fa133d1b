package io.serai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.gateway.generation.GatewaySettings;
import io.serai.workspace.SettingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedDocsTest {
    static Stream<String> pages() {
        return GeneratedDocs.PAGES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isUpToDate(String name) throws IOException {
        Path page = Path.of(name);
        String text = GeneratedDocs.PAGES.get(name).get();
        if (Boolean.getBoolean("serai.docs.write")) {
            Files.writeString(page, text);
        }

        assertThat(page).as("%s; to write it: %s", name, GeneratedDocs.COMMAND).hasContent(text);
    }

    @Test
    void namesEverySetting() {
        String page = ConfigurationPage.text();

        assertThat(SettingKeys.of("serai", GatewaySettings.class))
                .hasSizeGreaterThan(30)
                .allSatisfy(key -> assertThat(page).contains("| `" + key + "` |"));
    }
}
