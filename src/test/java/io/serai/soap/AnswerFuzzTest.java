package io.serai.soap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.mapping.AttackedContract;
import io.serai.mapping.BreachException;
import io.serai.problem.ProblemException;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a service answers, it is read, or refused in the reader's own words. */
class AnswerFuzzTest {
    private static final String PARTS = "multipart/related; type=\"application/xop+xml\"; boundary=\"b\"";
    private static final long LIMIT = 1 << 20;

    @TempDir
    static Path folder;

    private static final class Lazily {
        private static final SoapOperation OPERATION = operation();
        private static final AnswerReader READER = new AnswerReader(OPERATION, breach -> {});
    }

    static SoapOperation operation() {
        try {
            Path contract = folder.resolve("openapi/attacked.openapi.yaml");
            Files.createDirectories(contract.getParent());
            Files.writeString(contract, AttackedContract.YAML);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        SoapContracts soap = new SoapContracts(new Findings());
        for (Contract one : new ContractSet(new Workspace(folder), new Findings()).read()) {
            soap.add(one.source(), one.document(), one.operations());
        }
        return soap.operations().find("attacked.send").orElseThrow();
    }

    @FuzzTest
    void envelope(byte[] answer) {
        read(answer, "text/xml");
    }

    @FuzzTest
    void parts(byte[] answer) {
        read(answer, PARTS);
    }

    @FuzzTest
    void references(byte[] answer) {
        try {
            References.resolved(answer, "");
        } catch (IOException | XMLStreamException | BreachException e) {
            // Refused.
        }
    }

    private static void read(byte[] answer, String type) {
        try {
            AnswerReader.Result result = Lazily.READER.read(SoapMessage.of(answer, type, LIMIT));
            if (result.fault() != null) {
                SoapProblems.of(result.fault(), Lazily.OPERATION);
            }
        } catch (IOException | XMLStreamException | BreachException | ProblemException e) {
            // Refused.
        }
    }
}
