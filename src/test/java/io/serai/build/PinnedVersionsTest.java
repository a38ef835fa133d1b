package io.serai.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.Version;
import io.vertx.core.impl.launcher.commands.VersionCommand;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The versions that a safe gateway needs, as they are on the class path. The build refuses older ones as well. */
class PinnedVersionsTest {
    private static final Pattern NETTY = Pattern.compile("4\\.1\\.(\\d+)\\.Final");

    /** Older ones let requests be smuggled (CVE-2025-67735 and before). */
    @Test
    void hasOneNettyThatIsNewEnough() {
        Map<String, Version> artifacts = Version.identify();
        artifacts.remove("netty-tcnative-classes");
        // Its native files alone, which parse nothing.
        artifacts.remove("netty-transport-native-epoll");

        assertThat(artifacts).containsKeys("netty-codec-http", "netty-codec-http2", "netty-handler");
        assertThat(artifacts.values()).extracting(Version::artifactVersion).allSatisfy(version -> {
            Matcher matcher = NETTY.matcher(version);
            assertThat(matcher.matches()).as(version).isTrue();
            assertThat(Integer.parseInt(matcher.group(1))).isGreaterThanOrEqualTo(139);
        });
        assertThat(artifacts.values().stream().map(Version::artifactVersion).distinct())
                .hasSize(1);
    }

    @Test
    void hasTheVertxThatWasMeasured() {
        assertThat(VersionCommand.getVersion()).isEqualTo("4.5.34");
    }
}
