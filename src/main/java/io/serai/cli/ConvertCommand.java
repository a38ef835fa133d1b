package io.serai.cli;

import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.mapping.BreachException;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemWriter;
import io.serai.soap.Conversion;
import io.serai.soap.SoapContracts;
import io.serai.soap.SoapOperations;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serai convert}: puts messages through the mapping of an operation, from the shell. */
@Command(
        name = "convert",
        description = "Turn a message of an operation into its other form: XML into JSON, JSON into XML.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "API.OPERATION", description = "For example parcels.getParcel.")
    private String operation = "";

    @Parameters(index = "1", paramLabel = "request|response", description = "Which message of the operation.")
    private Direction direction = Direction.request;

    @Option(
            names = "--in",
            paramLabel = "json|xml",
            description = "What the message is; by default a request is JSON and a response is XML.")
    private @Nullable Form form;

    @Option(names = "--workspace", paramLabel = "DIR", description = "The workspace; default: this folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "--batch",
            paramLabel = "DIR",
            description = "Convert each file of a folder, or each file named in the lines of standard input when it"
                    + " is -; results are written beside them.")
    private @Nullable Path batch;

    /** Which message. */
    @SuppressWarnings("checkstyle:ConstantName")
    enum Direction {
        request,
        response
    }

    /** What a message is. */
    @SuppressWarnings("checkstyle:ConstantName")
    enum Form {
        json,
        xml
    }

    @Override
    public Integer call() throws IOException {
        Conversion conversion = Conversion.of(
                operations(),
                operation,
                direction == Direction.request,
                breach -> System.err.println("differs from the contract: " + breach));
        return batch == null ? one(conversion) : all(conversion, batch);
    }

    private SoapOperations operations() {
        Findings findings = new Findings();
        SoapContracts soap = new SoapContracts(findings);
        for (Contract contract : new ContractSet(new Workspace(folder), findings).read()) {
            soap.add(contract.source(), contract.document(), contract.operations());
        }
        findings.list().stream().filter(finding -> finding.isError()).forEach(System.err::println);
        return soap.operations();
    }

    private boolean isXml() {
        return form == null ? direction == Direction.response : form == Form.xml;
    }

    private byte[] convert(Conversion conversion, byte[] message) throws IOException, XMLStreamException {
        return isXml() ? conversion.toJson(message) : conversion.toXml(message);
    }

    private int one(Conversion conversion) throws IOException {
        try {
            System.out.write(convert(conversion, System.in.readAllBytes()));
            System.out.println();
            return 0;
        } catch (ProblemException | BreachException | XMLStreamException | IOException e) {
            System.out.write(reason(e));
            System.out.println();
            return Serai.FAILED;
        }
    }

    private static byte[] reason(Exception failure) {
        if (failure instanceof ProblemException problem) {
            return new ProblemWriter(Optional.empty()).write(problem.problem(), null, "", "");
        }
        String text = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int all(Conversion conversion, Path from) throws IOException {
        long started = System.nanoTime();
        int good = 0;
        List<Path> files = files(from);
        for (Path file : files) {
            Path result = file.resolveSibling(file.getFileName() + (isXml() ? ".json" : ".xml"));
            try {
                Files.write(result, convert(conversion, Files.readAllBytes(file)));
                good++;
            } catch (ProblemException | BreachException | XMLStreamException | IOException e) {
                System.out.println(file + ": " + new String(reason(e), StandardCharsets.UTF_8));
            }
        }
        System.err.printf(
                "%d of %d messages converted in %d ms%n",
                good, files.size(), (System.nanoTime() - started) / 1_000_000);
        return good == files.size() ? 0 : Serai.FAILED;
    }

    private List<Path> files(Path from) throws IOException {
        if (from.toString().equals("-")) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Path::of)
                    .toList();
        }
        String ending = isXml() ? ".xml" : ".json";
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(file -> file.toString().endsWith(ending)
                            && !file.toString().endsWith(isXml() ? ".json.xml" : ".xml.json"))
                    .sorted()
                    .toList();
        }
    }
}
