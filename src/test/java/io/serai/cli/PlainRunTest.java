package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way of reading a command line says what the parser says, or leaves it to the parser. */
class PlainRunTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run dir",
                "run --no-cache",
                "run dir -P a=b",
                "run -P a=b=c -P a=d dir --no-cache",
                "run -P a= /dir",
                "run -P a=$x -P b=${y}"
            })
    void readsWhatTheParserReads(String line) {
        String[] arguments = line.split(" ");
        RunCommand parsed = (RunCommand) Serai.commandLine()
                .parseArgs(arguments)
                .subcommand()
                .commandSpec()
                .userObject();

        Optional<RunCommand> plain = PlainRun.of(arguments);

        assertThat(plain).get().asString().isEqualTo(parsed.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check dir",
                "run --help",
                "run dir other",
                "run -P",
                "run -P a",
                "run -P =b",
                "run -Pa=b",
                "run @file",
                "run --no-cache --no-cache",
                "run 'dir'",
                "--version"
            })
    void leavesTheRestToTheParser(String line) {
        assertThat(PlainRun.of(line.split(" "))).isEmpty();
    }

    @Test
    void leavesNothingToTheParser() {
        assertThat(PlainRun.of()).isEmpty();
        assertThat(List.of(PlainRun.of("run", ""), PlainRun.of("run", "-P", "\"a=b\"")))
                .containsOnly(Optional.empty());
    }
}
