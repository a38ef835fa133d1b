package io.serai.cli;

import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.mapping.BreachException;
import io.serai.problem.ProblemException;
import io.serai.soap.Conversion;
import io.serai.soap.SoapContracts;
import io.serai.soap.SoapOperations;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final String PROBLEM = ".problem.json";

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
                    + " is -; results are written beside them, or why there is none as <file>.problem.json.")
    private @Nullable Path batch;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "NAME:VALUE",
            description = "A field that becomes a block of the SOAP header, for messages that are JSON.")
    private List<String> headers = List.of();

    private Map<String, String> fields = Map.of();

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
        fields = given(conversion);
        if (!isXml()) {
            conversion.fields().forEach((name, required) -> {
                if (required && !fields.containsKey(name)) {
                    System.err.println("without the header '" + name + "', which calls have to have: see --header");
                }
            });
        }
        return batch == null ? one(conversion) : all(conversion, batch);
    }

    /** The fields of the command line. */
    private Map<String, String> given(Conversion conversion) {
        Map<String, String> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header : headers) {
            String name = header.replaceFirst(":.*", "").strip();
            if (isXml() || !header.contains(":") || !conversion.fields().containsKey(name)) {
                throw new IllegalArgumentException(
                        "'" + header + "' is no header of this message; expected NAME:VALUE with one of "
                                + (isXml() ? Set.of() : conversion.fields().keySet()));
            }
            given.put(name, header.substring(header.indexOf(':') + 1).strip());
        }
        return given;
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

    /**
     * The other form of a message.
     *
     * @param name of it, before what is told of its header
     */
    private byte[] convert(Conversion conversion, String name, byte[] message) throws IOException, XMLStreamException {
        if (!isXml()) {
            return conversion.toXml(message, fields);
        }
        Map<String, String> found = new LinkedHashMap<>();
        byte[] json = conversion.toJson(message, found);
        found.forEach((field, value) -> System.err.println(name + field + ": " + value));
        return json;
    }

    private int one(Conversion conversion) throws IOException {
        try {
            System.out.write(convert(conversion, "", System.in.readAllBytes()));
            System.out.println();
            return 0;
        } catch (ProblemException | BreachException | XMLStreamException | IOException e) {
            System.out.write(ConvertFailure.problem(e, direction == Direction.request));
            System.out.println();
            return Serai.FAILED;
        }
    }

    private int all(Conversion conversion, Path from) throws IOException {
        long started = System.nanoTime();
        int good = 0;
        List<Path> files = files(from);
        for (Path file : files) {
            good += convert(conversion, file) ? 1 : 0;
        }
        System.err.printf(
                "%d of %d messages converted in %d ms%n",
                good, files.size(), (System.nanoTime() - started) / 1_000_000);
        return good == files.size() ? 0 : Serai.FAILED;
    }

    /** Writes the result of one file beside it, or the problem; what an earlier run has left is not taken for this one's. */
    private boolean convert(Conversion conversion, Path file) throws IOException {
        Path result = file.resolveSibling(file.getFileName() + (isXml() ? ".json" : ".xml"));
        Path failed = file.resolveSibling(file.getFileName() + PROBLEM);
        Files.deleteIfExists(result);
        Files.deleteIfExists(failed);
        try {
            Files.write(result, convert(conversion, file + ": ", Files.readAllBytes(file)));
            return true;
        } catch (ProblemException | BreachException | XMLStreamException | IOException e) {
            byte[] problem = ConvertFailure.problem(e, direction == Direction.request);
            System.out.println(file + ": " + new String(problem, StandardCharsets.UTF_8));
            if (Files.exists(file)) {
                Files.write(failed, problem);
            }
            return false;
        }
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
                            && !file.toString().endsWith(isXml() ? ".json.xml" : ".xml.json")
                            && !file.toString().endsWith(PROBLEM))
                    .sorted()
                    .toList();
        }
    }
}
