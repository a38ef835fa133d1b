package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.serai.contract.ContractText;
import io.serai.workspace.FindingException;
import io.serai.workspace.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a WSDL file says, it is imported as a contract that can be read, or refused in the importer's own words. */
class ImportFuzzTest {
    @TempDir
    static Path folder;

    @FuzzTest
    void wsdl(byte[] content) throws IOException, FindingException {
        Path file = Files.write(folder.resolve("a.wsdl"), content);
        try {
            for (WsdlImport.Result result :
                    new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false)).run()) {
                String yaml = ContractText.yaml(result.contract());
                assertThat(SourceTree.parse("a.openapi.yaml", yaml).root().toString())
                        .isEqualTo(result.contract().toString());
            }
        } catch (ImportException e) {
            // Refused.
        }
    }
}
