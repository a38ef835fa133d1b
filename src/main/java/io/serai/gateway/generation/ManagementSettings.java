package io.serai.gateway.generation;

import io.serai.workspace.Default;
import io.serai.workspace.NeedsRestart;
import io.serai.workspace.Range;
import java.util.Optional;

/**
 * The listener for operators.
 *
 * @param host address to listen on; beyond loopback everything but the live and ready checks wants the token
 * @param port TCP port; 0 takes a free one
 * @param token for {@code Authorization: Bearer}; name it by reference, such as {@code {{env:SERAI_TOKEN}}}
 */
public record ManagementSettings(
        @NeedsRestart @Default("127.0.0.1") String host,

        @NeedsRestart @Default("9090") @Range(min = 0, max = 65_535)
        int port,

        @NeedsRestart Optional<String> token) {}
