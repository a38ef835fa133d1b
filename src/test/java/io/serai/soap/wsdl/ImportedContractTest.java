package io.serai.soap.wsdl;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contract.ContractText;
import io.serai.gateway.Check;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the importer writes has nothing that {@code check} would find. */
class ImportedContractTest {
    @TempDir
    Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/wsdl"))) {
            return files.filter(file -> file.toString().endsWith(".wsdl"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isWithoutFindings(Path file) throws Exception {
        Map<String, String> settings = new HashMap<>();
        for (WsdlImport.Result result :
                new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false)).run()) {
            String api = result.api();
            settings.put("serai.backend." + api + ".url", "http://localhost:9");
            settings.put("serai.api." + api + ".unrouted", "soap");
            write(folder, "openapi/" + api + ".openapi.yaml", ContractText.yaml(result.contract()));
        }

        Check check = Check.run(new Workspace(folder), Map.of(), settings, false);

        assertThat(check.findings().list()).isEmpty();
    }
}
