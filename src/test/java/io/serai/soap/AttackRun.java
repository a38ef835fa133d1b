package io.serai.soap;

import com.fasterxml.jackson.core.JsonParser;
import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.mapping.Attack;
import io.serai.mapping.AttackedContract;
import io.serai.mapping.BreachException;
import io.serai.mapping.JsonAttacks;
import io.serai.mapping.SafeJson;
import io.serai.mapping.XmlAttacks;
import io.serai.mapping.XmlOutput;
import io.serai.problem.ProblemException;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Puts all attacks through the mapping, in a process of its own whose heap is small. Prints for each what became of it and
 * the CPU time that it took.
 */
final class AttackRun {
    private static final int ROUNDS = 3;
    private static final long NANOS_OF_WARM_CODE = 250_000_000;

    private final Conversion conversion;
    private final AnswerReader answers;
    private final SoapOperation operation;

    /** What an attack is put through. */
    private interface Way {
        void take(byte[] payload) throws IOException, XMLStreamException;
    }

    private AttackRun(Path folder) throws IOException {
        Path contract = folder.resolve("openapi/attacked.openapi.yaml");
        Files.createDirectories(contract.getParent());
        Files.writeString(contract, AttackedContract.YAML);
        SoapContracts soap = new SoapContracts(new Findings());
        for (Contract one : new ContractSet(new Workspace(folder), new Findings()).read()) {
            soap.add(one.source(), one.document(), one.operations());
        }
        conversion = Conversion.of(soap.operations(), "attacked.send", false, breach -> {});
        operation = soap.operations().find("attacked.send").orElseThrow();
        answers = new AnswerReader(operation, breach -> {});
    }

    public static void main(String[] arguments) throws IOException {
        AttackRun run = new AttackRun(Path.of(arguments[0]));
        String start = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>";
        String end = "</e:Body></e:Envelope>";
        run.all("convert", new XmlAttacks("", "").all(), run.conversion::toJson);
        run.all("answer", new XmlAttacks(start, end).all(), run::read);
        run.all("envelope", EnvelopeAttacks.all(), run::read);
        run.all("references", ReferenceAttacks.all(), message -> References.resolved(message, ""));
        run.all("codec", new JsonAttacks().all(), run::write);
        run.all("convert", new JsonAttacks().all(), run.conversion::toXml);
    }

    private void read(byte[] payload) throws IOException, XMLStreamException {
        AnswerReader.Result result = answers.read(SoapMessage.of(payload));
        if (result.fault() != null) {
            throw new ProblemException(SoapProblems.of(result.fault(), operation));
        }
    }

    private void write(byte[] payload) throws IOException {
        try (JsonParser json = SafeJson.parser(payload)) {
            json.nextToken();
            if (!operation.output().toXml(json, new XmlOutput()).isEmpty() || json.nextToken() != null) {
                throw new IOException("does not fit");
            }
        }
    }

    private void all(String way, List<Attack> attacks, Way through) {
        for (Attack attack : attacks) {
            byte[] payload = attack.payload().get();
            String outcome = "";
            long least = Long.MAX_VALUE;
            // Again when it was slow, since the first time may be that of cold code.
            for (int round = 0; round < ROUNDS && least > NANOS_OF_WARM_CODE; round++) {
                long began = cpuNanos();
                outcome = outcome(attack, through, payload);
                least = Math.min(least, cpuNanos() - began);
            }
            System.out.println(way + ": " + attack.name() + "\t" + outcome + "\t" + least / 1_000_000);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @SuppressWarnings("CatchingUnchecked")
    private static String outcome(Attack attack, Way through, byte[] payload) {
        try {
            through.take(payload);
            return told(attack, false, "parsed");
        } catch (IOException | XMLStreamException | BreachException | ProblemException e) {
            return told(attack, true, "refused");
        } catch (Throwable e) {
            return "FAILED by " + e;
        }
    }

    private static String told(Attack attack, boolean refused, String outcome) {
        return attack.end().allows(refused) ? outcome : "FAILED: " + outcome;
    }
}
